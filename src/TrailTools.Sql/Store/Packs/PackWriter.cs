using System.IO.Compression;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Packs;

/// <summary>Writes log files one behind another into a pack, from any thread: gzip as it is, anything else as gzip.</summary>
/// <param name="path">The pack's path; there is none yet.</param>
internal sealed class PackWriter(string path) : IDisposable
{
    /// <summary>What is packed here and no larger is held meanwhile, so that several threads can pack.</summary>
    private const long HeldBytes = 8 << 20;

    private readonly FileStream _pack = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
    private readonly object _lock = new();

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>Adds a log file.</summary>
    /// <param name="stored">Its bytes as stored.</param>
    /// <param name="length">How many there are, as listed.</param>
    /// <exception cref="IOException">The bytes cannot be read, or written.</exception>
    public PackPlace Add(Stream stored, long length)
    {
        using var bytes = new PeekStream(stored);
        if (bytes.Peek(2) is [0x1f, 0x8b])
            return Append(bytes.CopyTo, wasPlain: false);
        if (length > HeldBytes)
            return Append(into => Zip(bytes, into), wasPlain: true);

        using var held = new MemoryStream();
        Zip(bytes, held);
        return Append(held.WriteTo, wasPlain: true);
    }

    /// <summary>Adds what another pack has of a log file.</summary>
    public PackPlace Copy(PackWriter from, PackPlace place)
        => Append(new PackSection(from._pack.SafeFileHandle, place).CopyTo, place.WasPlain);

    /// <summary>The bytes of a log file that was added.</summary>
    /// <param name="place">Where they are.</param>
    /// <param name="file">The log file's path.</param>
    public Stream Open(PackPlace place, string file) => place.OpenIn(_pack.SafeFileHandle, file);

    /// <summary>Ends the pack: it is on the disk.</summary>
    public void Finish()
    {
        _pack.SetLength(Length);
        _pack.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _pack.Dispose();

    // What was written of a log file that could not be read to its end is written over.
    private PackPlace Append(Action<Stream> write, bool wasPlain)
    {
        lock (_lock)
        {
            _pack.Position = Length;
            write(_pack);
            var place = new PackPlace(Length, _pack.Position - Length, wasPlain);
            Length = _pack.Position;
            return place;
        }
    }

    private static void Zip(Stream from, Stream into)
    {
        using var gzip = new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true);
        from.CopyTo(gzip);
    }
}
