namespace TrailTools.Logs.Buckets;

/// <summary>A log file found in a bucket.</summary>
/// <param name="File">The file.</param>
/// <param name="IsArchived">Whether it has to be restored before it is read.</param>
internal readonly record struct FoundObject(LogFile File, bool IsArchived) : IComparable<FoundObject>
{
    /// <summary>By day, within a day by the time in the name over all accounts and Regions, then by path in ordinal order. Both have keys.</summary>
    /// <param name="other">Another file.</param>
    /// <returns>As comparing does.</returns>
    public int CompareTo(FoundObject other)
    {
        var byDay = File.Key!.Day.CompareTo(other.File.Key!.Day);
        var byTime = byDay != 0 ? byDay : File.Key.DeliveryTime.CompareTo(other.File.Key.DeliveryTime);
        return byTime != 0 ? byTime : string.CompareOrdinal(File.Path, other.File.Path);
    }
}
