using TrailTools.Cloud;

namespace TrailTools;

/// <summary>A workgroup of Athena that limits what a query may read.</summary>
public sealed record TrailWorkGroup
{
    internal TrailWorkGroup()
    {
    }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The bytes that a query may read; Athena stops one that reads more.</summary>
    public long? MaxScanBytes { get; internal init; }

    /// <summary>Where results go, such as s3://bucket/results/.</summary>
    public string? OutputLocation { get; internal init; }

    /// <summary>The days after which results are deleted; null where that was not asked for.</summary>
    public int? ResultRetentionDays { get; internal init; }

    /// <summary>Whether a query cannot say otherwise.</summary>
    public bool IsEnforced { get; internal init; }

    /// <summary>The Region of Athena.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The account whose workgroup it is, 12 digits.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether this is how it would be, and not how it is.</summary>
    public bool Planned { get; internal init; }

    /// <summary>The connection that made it; never shown, never serialised.</summary>
    internal ICloud? Cloud { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
