namespace TrailTools.Logs.Folders;

/// <summary>A file that was found in AWS's layout; nothing was asked of it yet.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Key">Its key.</param>
internal readonly record struct KeyedFile(string Path, LogKey Key) : IComparable<KeyedFile>
{
    /// <summary>Within a day files are ordered by the time in the name, over all accounts and Regions, then by path in ordinal order.</summary>
    /// <param name="other">Another file of the day.</param>
    /// <returns>As comparing does.</returns>
    public int CompareTo(KeyedFile other)
        => Key.DeliveryTime.CompareTo(other.Key.DeliveryTime) is not 0 and var byTime ? byTime : string.CompareOrdinal(Path, other.Path);
}
