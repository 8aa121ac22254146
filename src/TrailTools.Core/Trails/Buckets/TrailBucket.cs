using TrailTools.Cloud.Buckets;

namespace TrailTools.Trails.Buckets;

/// <summary>The bucket that a trail is to deliver to.</summary>
/// <param name="Id">Its name and owner.</param>
/// <param name="Region">Where it is, or is to be.</param>
/// <param name="IsNew">Whether it is to be made.</param>
internal sealed record TrailBucket(BucketId Id, string Region, bool IsNew)
{
    /// <summary>The tag by which a bucket made for a trail is known; its value is the trail's ARN.</summary>
    public const string Tag = "TrailTools:trail";

    /// <summary>Its tags; empty for a new one.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Why its settings may not be read; null where they may.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Whether what is added to its policy stays after a failure: the trail may go on needing it.</summary>
    public bool KeepsPolicy { get; init; }

    /// <summary>Whether it was, or is to be, made for a trail: then all its settings are looked after, else its policy alone.</summary>
    public bool IsOurs => IsNew || Tags.ContainsKey(Tag);
}
