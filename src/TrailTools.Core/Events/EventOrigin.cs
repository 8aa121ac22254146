namespace TrailTools;

/// <summary>Where an event was read: the file and the place of the record in it.</summary>
/// <param name="Path">The file's path or URI; the service's name for an event that comes from no file.</param>
/// <param name="Record">The record's number in the file, from 1.</param>
public readonly record struct EventOrigin(string Path, long Record)
{
    /// <summary>The path and the record's number, such as <c>logs/a.json.gz#12</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Path}#{Record}";
}
