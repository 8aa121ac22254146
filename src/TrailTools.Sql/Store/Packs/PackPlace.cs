using System.IO.Compression;
using Microsoft.Win32.SafeHandles;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Packs;

/// <summary>Where a log file's bytes are in a pack.</summary>
/// <param name="Offset">Where they begin.</param>
/// <param name="Size">How many there are.</param>
/// <param name="WasPlain">Whether the log file was no gzip, and is there as gzip all the same.</param>
internal readonly record struct PackPlace(long Offset, long Size, bool WasPlain)
{
    /// <summary>Whether a pack of so many bytes can have it.</summary>
    public bool IsIn(long packBytes) => Offset >= 0 && Size >= 0 && Size <= packBytes - Offset;

    /// <summary>The log file's bytes as they were stored.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="path">The log file's path.</param>
    public Stream OpenIn(SafeFileHandle pack, string path)
    {
        var section = new PackSection(pack, this);
        return WasPlain ? new PlainStream(new GZipStream(section, CompressionMode.Decompress), path, long.MaxValue) : section;
    }
}
