namespace TrailTools.Cloud.Athena;

/// <summary>A workgroup.</summary>
/// <param name="Name">Its name.</param>
internal sealed record WorkGroupDescription(string Name)
{
    /// <summary>The one that every account has.</summary>
    public const string Primary = "primary";

    /// <summary>Whether it takes queries.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Where results go, such as s3://bucket/prefix/; null where each query says it, or Athena keeps them.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>Whether Athena keeps results itself, for 24 hours.</summary>
    public bool HasManagedResults { get; init; }

    /// <summary>Whether a query's own place for results does not count.</summary>
    public bool IsEnforced { get; init; }

    /// <summary>Bytes that a query may read, 10,000,000 at least; null without a limit.</summary>
    public long? MaxScanBytes { get; init; }

    /// <summary>The engine's version in Athena's words, such as Athena engine version 3; null where it is not told.</summary>
    public string? EngineVersion { get; init; }
}
