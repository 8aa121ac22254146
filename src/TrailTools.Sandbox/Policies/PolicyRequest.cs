namespace TrailTools.Sandbox.Policies;

/// <summary>What an AWS service wants to do with a resource.</summary>
/// <param name="Service">The service's principal, such as cloudtrail.amazonaws.com.</param>
/// <param name="Action">The action, such as s3:PutObject.</param>
/// <param name="Resource">The ARN of what it is done to.</param>
internal sealed record PolicyRequest(string Service, string Action, string Resource)
{
    /// <summary>The condition keys of the request; their names have no case.</summary>
    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();

    /// <summary>A condition key's value; null where the request has no such key.</summary>
    public string? ContextValue(string key)
        => Context.FirstOrDefault(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
}
