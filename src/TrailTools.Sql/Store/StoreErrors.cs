using TrailTools.Diagnostics;

namespace TrailTools.Sql.Store;

/// <summary>What can be wrong with a store, each with its id and its words.</summary>
internal static class StoreErrors
{
    /// <summary>There is no such folder.</summary>
    public static TrailException Missing(string path)
        => new(TrailErrorKind.NotFound, "StoreMissing", path, $"There is no store '{path}': Import-TrailLog makes one of log files.");

    /// <summary>The folder is there and is no store.</summary>
    public static TrailException Not(string path)
        => TrailException.Invalid("StoreInvalid", path, $"The folder '{path}' is no store. To read log files in it, use -Path; to make a store of them, give Import-TrailLog an empty or new folder as -Store.");

    /// <summary>Something in the store is not as this module writes it.</summary>
    public static TrailException Damaged(string path, string what, Exception? error = null)
        => new(TrailErrorKind.Corrupt, "StoreDamaged", path, $"'{path}', a part of a store, is damaged: {what} Restore it from a copy, or make the store anew from its log files.", error);

    /// <summary>Makes sure that a file of the store is there, as long as it was written.</summary>
    /// <exception cref="TrailException">StoreDamaged: it is not.</exception>
    public static void CheckFile(string path, long bytes)
    {
        var found = new FileInfo(path);
        if (!found.Exists)
            throw Damaged(path, "it is not there.");
        if (found.Length != bytes)
            throw Damaged(path, $"it has {found.Length:N0} bytes, and was written with {bytes:N0}.");
    }

    /// <summary>A newer version of the module wrote it.</summary>
    public static TrailException Newer(string path, int format, string? tool)
        => TrailException.Invalid("StoreNewer", path, $"The store '{path}' has layout {format}, which version {tool} of the module wrote; this version knows layout {StoreInfo.Format}. Update the module.");

    /// <summary>An older version of the module wrote it, in a layout that is not read any more.</summary>
    public static TrailException Older(string path, int format, string? tool)
        => TrailException.Invalid("StoreOlder", path, $"The store '{path}' has layout {format}, which version {tool} of the module wrote; this version knows layout {StoreInfo.Format}. Make a store anew in another folder: Import-TrailLog takes the log files in again.");

    /// <summary>Somebody else writes to it.</summary>
    public static TrailException Locked(string path, string writer, Exception error)
        => new(TrailErrorKind.Conflict, "StoreLocked", path, $"{writer} writes to the store '{path}' at this moment. Wait until it is done; questions can be asked meanwhile.", error);

    /// <summary>The folder or a file in it cannot be read or written.</summary>
    public static TrailException Unusable(string path, Exception error)
        => new(error is UnauthorizedAccessException ? TrailErrorKind.Denied : TrailErrorKind.Corrupt, "StoreUnusable", path, $"The store '{path}' cannot be read or written: {error.Message}", error);

    /// <summary>DuckDB could not do its part.</summary>
    public static TrailException Failed(string path, string what, Exception error)
        => new(TrailErrorKind.Corrupt, "StoreFailed", path, $"DuckDB could not go on with the store '{path}': {what}", error);

    /// <summary>A log file that is not read to its end is not taken in at all.</summary>
    public static TrailException LogLeftOut(string path, TrailException error)
        => new(error.Kind, "ImportFileSkipped", path, $"'{path}' cannot be read whole, so that nothing of it is in the store; the next import tries it again. {error.Message}", error);
}
