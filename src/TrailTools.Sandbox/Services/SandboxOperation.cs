namespace TrailTools.Sandbox.Services;

/// <summary>What a request asks for.</summary>
/// <param name="Name">The operation as the service's API names it, such as GetObject.</param>
/// <param name="Resource">What it is about, such as bucket/key or a trail's name; null where nothing is named.</param>
/// <param name="IsRead">Whether it can change nothing.</param>
internal sealed record SandboxOperation(string Name, string? Resource, bool IsRead)
{
    /// <summary>The name of what no service knows.</summary>
    public const string UnknownName = "Unknown";
}
