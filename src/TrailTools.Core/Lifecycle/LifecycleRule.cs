using System.Xml.Linq;

namespace TrailTools.Lifecycle;

/// <summary>What a rule of a lifecycle configuration says (Amazon S3 API Reference, LifecycleRule).</summary>
/// <param name="Id">Its id; empty where it has none.</param>
/// <param name="Scope">Which objects it is for.</param>
internal sealed record LifecycleRule(string Id, LifecycleScope Scope)
{
    /// <summary>Whether it is applied.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The age in days at which objects are deleted; null for never.</summary>
    public int? ExpirationDays { get; init; }

    /// <summary>The day from which on objects are deleted whatever their age.</summary>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>Whether delete markers without versions behind them are removed.</summary>
    public bool ExpiresMarkers { get; init; }

    /// <summary>When objects move to which storage class.</summary>
    public IReadOnlyList<LifecycleTransition> Transitions { get; init; } = [];

    /// <summary>The days after which a version that was overwritten or deleted is gone for good; null for never.</summary>
    public int? NoncurrentDays { get; init; }

    /// <summary>How many of the newest such versions are kept all the same.</summary>
    public int? NewerNoncurrentVersions { get; init; }

    /// <summary>When such versions move to which storage class.</summary>
    public IReadOnlyList<LifecycleTransition> NoncurrentTransitions { get; init; } = [];

    /// <summary>The days after which an upload that was begun and not ended is removed.</summary>
    public int? AbortDays { get; init; }

    /// <summary>Whether there is nothing else in it than what stands here.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>Whether it deletes objects that are the current version.</summary>
    public bool Expires => IsEnabled && (ExpirationDays is not null || ExpirationDate is not null);

    /// <summary>Whether it says the same, whatever the order and the form of its text.</summary>
    public bool SaysAsMuchAs(LifecycleRule other)
    {
        var writer = new RuleWriter(XNamespace.None);
        return IsUnderstood && other.IsUnderstood && writer.Write(this) == writer.Write(other);
    }
}
