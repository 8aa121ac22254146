using System.Buffers.Binary;
using TrailTools.Logs;

namespace TrailTools.Integrity.Hashing;

/// <summary>
/// Feeds a gzip file to a decoder, its last byte apart from the others, and watches what goes by. A decoder that asks for that byte has
/// not come to its member's end before, so nothing is appended; the framework's own stream would pass over what is.
/// </summary>
/// <param name="stored">The file.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class GzipFeed(Stream stored, long length) : ForwardStream
{
    private uint _tail;

    private static ReadOnlySpan<byte> MemberStart => [0x1f, 0x8b, 8];

    /// <summary>Whether the decoder asked for all bytes.</summary>
    public bool IsTaken => Position == length;

    /// <summary>The last four bytes: how long the member says that its text is, modulo 4 GiB (RFC 1952).</summary>
    public uint StatedSize => _tail;

    /// <summary>Whether another member may begin within the file.</summary>
    public bool HasSecondStart { get; private set; }

    /// <summary>Whether one byte more at the file's end could leave the size as it is.</summary>
    public bool IsSizeUnclear => _tail == System.Numerics.BitOperations.RotateLeft(_tail, 8);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stored.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override int Take(Span<byte> buffer)
    {
        var left = length - Position;
        var read = stored.Read(buffer[..(int)Math.Min(left > 1 ? left - 1 : left, buffer.Length)]);
        Watch(buffer[..read]);
        return read;
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        Span<byte> joint = [(byte)(_tail >> 16), (byte)(_tail >> 24), .. bytes[..Math.Min(2, bytes.Length)]];
        HasSecondStart |= Position == 0
            ? bytes.Length > 1 && bytes[1..].IndexOf(MemberStart) >= 0
            : bytes.IndexOf(MemberStart) >= 0 || (Position > 2 && joint.IndexOf(MemberStart) >= 0);
        if (bytes.Length >= sizeof(uint))
            _tail = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
        else
            foreach (var next in bytes)
                _tail = (_tail >> 8) | ((uint)next << 24);
    }
}
