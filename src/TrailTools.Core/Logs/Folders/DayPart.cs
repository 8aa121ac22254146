namespace TrailTools.Logs.Folders;

/// <summary>What a given path has of one day, not listed yet.</summary>
/// <param name="From">The given path.</param>
/// <param name="Day">The day.</param>
/// <param name="Entry">The day's folder, or a file of it that was given itself.</param>
internal readonly record struct DayPart(GivenPath From, DateOnly Day, FolderEntry Entry)
{
    /// <summary>Its files.</summary>
    public IEnumerable<KeyedFile> List() => From.List(Entry);
}
