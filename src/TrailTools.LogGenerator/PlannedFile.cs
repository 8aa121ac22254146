using TrailTools.LogGenerator.Planning;

namespace TrailTools.LogGenerator;

/// <summary>One log file to be delivered: its key is known, its content is made when asked for.</summary>
public sealed class PlannedFile
{
    internal PlannedFile(string key, LogPlace place, DateTime deliveryTime, ulong seed, int ownCount)
    {
        Key = key;
        Place = place;
        DeliveryTime = deliveryTime;
        Seed = seed;
        OwnCount = ownCount;
    }

    /// <summary>The object key below the bucket's prefix, with forward slashes: AWSLogs/...</summary>
    public string Key { get; }

    /// <summary>The account whose folder it lies in.</summary>
    public string AccountId => Place.AccountId;

    /// <summary>The region whose folder it lies in.</summary>
    public string Region => Place.Region;

    /// <summary>When CloudTrail delivers it, in UTC; it is the time in the file's name.</summary>
    public DateTime DeliveryTime { get; }

    /// <summary>How many records it holds, duplicates of other files' records too.</summary>
    public int EventCount => OwnCount + StoryEvents.Count + Duplicates.Count;

    internal LogPlace Place { get; }
    internal ulong Seed { get; }

    /// <summary>How many events of everyday work it holds.</summary>
    internal int OwnCount { get; }

    /// <summary>How many of them come a day late.</summary>
    internal int DayLateCount { get; set; }
    internal List<PlannedEvent> StoryEvents { get; } = [];
    internal List<DuplicateRecord> Duplicates { get; } = [];
}
