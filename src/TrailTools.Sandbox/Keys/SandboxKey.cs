namespace TrailTools.Sandbox.Keys;

/// <summary>A KMS key that the sandbox's services know of.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Policy">Its key policy, JSON.</param>
public sealed record SandboxKey(string Arn, string Policy)
{
    /// <summary>Its alias, such as alias/trail; null where it has none.</summary>
    public string? Alias { get; init; }
}
