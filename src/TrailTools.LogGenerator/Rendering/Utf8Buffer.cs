using System.Text;

namespace TrailTools.LogGenerator.Rendering;

/// <summary>A growing piece of memory that UTF-8 text is written into; emptied and used again for the next file.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[256 * 1024];
    private int _length;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    internal void Append(ReadOnlySpan<byte> text) => text.CopyTo(Reserve(text.Length));

    internal void Append(string text) => Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text)));

    /// <summary>A whole number in decimal digits.</summary>
    internal void Append(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out var written);
        Append(digits[..written]);
    }

    /// <summary>Room for so many bytes, to be filled by the caller.</summary>
    internal Span<byte> Reserve(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }
}
