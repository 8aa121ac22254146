namespace TrailTools.Engines.Duplicates;

/// <summary>An event's id in 16 bytes: the id itself if it is a GUID as CloudTrail's are; else a hash of it.</summary>
internal readonly record struct EventKey(ulong High, ulong Low)
{
    /// <summary>Other in each process, so that nobody can choose ids that all fall into one place of a table.</summary>
    public override int GetHashCode() => (int)ContentHash.Mix(High, Low);
}
