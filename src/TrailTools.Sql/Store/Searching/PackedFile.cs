using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Store.Packs;

namespace TrailTools.Sql.Store.Searching;

/// <summary>A log file that a store has: known by the path that it was taken in from, read in its batch's pack.</summary>
/// <param name="Path">Its path or URI.</param>
/// <param name="Length">Its stored size in bytes, as it was taken in.</param>
/// <param name="Key">Its key, if its path told its delivery.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Place">Where it is in the batch's pack.</param>
internal sealed record PackedFile(string Path, long Length, LogKey? Key, int Batch, PackPlace Place) : LogFile(Path, Length, Key)
{
    /// <summary>That of a batch's list.</summary>
    public static PackedFile Of(int batch, PackedLog log)
        => new(log.Log.Path, log.Log.Length, log.IsKeyed ? KeyOf(log.Log.Path) : null, batch, log.Place);

    // A store may be asked on another system than the one that it was made on.
    private static LogKey? KeyOf(string path) => LogKey.Parse(path) ?? LogKey.Parse(path.Replace('\\', '/'));
}
