using TrailTools.Cloud;

namespace TrailTools.Hosted.Probe;

/// <summary>What the probe saw; carries its connection as the module's objects do.</summary>
public sealed class CloudProbe
{
    /// <summary>The Region it connected to.</summary>
    public required string Region { get; init; }

    /// <summary>The account of the credentials.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region of the bucket that was asked for.</summary>
    public string? BucketRegion { get; init; }

    internal ICloud? Connection { get; init; }
}
