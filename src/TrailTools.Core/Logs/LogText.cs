using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>A log file's plain text as UTF-8, whatever it is stored as: gzip is unpacked, UTF-16 is recoded. Content decides, not the name.</summary>
internal sealed class LogText : IDisposable
{
    private readonly ILogStore _store;
    private readonly LogFile _file;
    private readonly PeekStream _stored;
    private readonly PlainStream _plain;

    private LogText(ILogStore store, LogFile file, LogReadLimits limits)
    {
        (_store, _file) = (store, file);
        _stored = new PeekStream(store.Open(file));
        IsGzip = _stored.Peek(2) is [0x1f, 0x8b];
        _plain = IsGzip
            ? new PlainStream(new GZipStream(_stored, CompressionMode.Decompress), file.Path, limits.MaxPlainSize)
            : new PlainStream(_stored, file.Path, long.MaxValue);
        Utf8 = Recode(_plain);
    }

    /// <summary>The text's bytes, UTF-8.</summary>
    public Stream Utf8 { get; }

    /// <summary>Whether the file is stored as gzip.</summary>
    public bool IsGzip { get; }

    /// <summary>Plain bytes read so far.</summary>
    public long PlainBytes => _plain.Position;

    /// <summary>Opens a log file.</summary>
    public static LogText Open(ILogStore store, LogFile file, LogReadLimits limits) => new(store, file, limits);

    /// <summary>At the end of the text: whether the gzip data were whole and nothing follows them.</summary>
    /// <exception cref="TrailException">They were not.</exception>
    public void CheckEnd()
    {
        if (!IsGzip)
            return;

        _stored.CopyTo(Stream.Null);
        if (BinaryPrimitives.ReadUInt32LittleEndian(_stored.Tail[4..]) == (uint)PlainBytes)
            return;

        using var again = new ByteFeed(_store.Open(_file));
        if (new GzipMembers(again).FindFault() is { } fault)
            throw LogErrors.Gzip(_file.Path, fault);
    }

    /// <inheritdoc/>
    public void Dispose() => Utf8.Dispose();

    private static Stream Recode(Stream plain)
    {
        var peek = new PeekStream(plain);
        return peek.Peek(2) switch
        {
            [0xff, 0xfe] => Encoding.CreateTranscodingStream(peek, Encoding.Unicode, Encoding.UTF8),
            [0xfe, 0xff] => Encoding.CreateTranscodingStream(peek, Encoding.BigEndianUnicode, Encoding.UTF8),
            _ => peek,
        };
    }
}
