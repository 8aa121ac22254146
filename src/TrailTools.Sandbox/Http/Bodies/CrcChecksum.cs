using System.Buffers.Binary;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>A cyclic redundancy check whose bits are reflected and inverted at both ends, as all those of S3 are.</summary>
internal sealed class CrcChecksum : IChecksum
{
    private readonly ulong[] _table;
    private readonly int _bits;
    private readonly ulong _mask;
    private ulong _value;

    /// <summary>A check by a polynomial.</summary>
    /// <param name="polynomial">The polynomial, reflected.</param>
    /// <param name="bits">32 or 64.</param>
    public CrcChecksum(ulong polynomial, int bits)
    {
        _bits = bits;
        _mask = ulong.MaxValue >> (64 - bits);
        _value = _mask;
        _table = [.. Enumerable.Range(0, 256).Select(index => Entry((ulong)index, polynomial))];
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            _value = _table[(byte)(_value ^ one)] ^ (_value >> 8);
    }

    /// <inheritdoc/>
    public byte[] Finish()
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _value ^ _mask);
        return bytes[^(_bits / 8)..];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static ulong Entry(ulong index, ulong polynomial)
    {
        for (var bit = 0; bit < 8; bit++)
            index = (index & 1) == 0 ? index >> 1 : (index >> 1) ^ polynomial;
        return index;
    }
}
