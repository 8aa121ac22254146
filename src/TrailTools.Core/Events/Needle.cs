using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace TrailTools.Events;

/// <summary>A short ASCII text that is looked for in bytes, whatever the case of its letters.</summary>
internal sealed class Needle
{
    /// <summary>Setting it makes a letter's lower case; it joins some other characters too, which a second look tells apart.</summary>
    private const byte CaseBit = 0x20;

    private readonly byte[] _text;

    /// <summary>A needle.</summary>
    /// <param name="text">ASCII, at least two characters.</param>
    public Needle(string text) => _text = Encoding.ASCII.GetBytes(text);

    /// <summary>Where it is first found; -1 if it is not.</summary>
    public int IndexIn(ReadOnlySpan<byte> text)
    {
        var at = 0;
        var (first, last) = (Vector256.Create((byte)(_text[0] | CaseBit)), Vector256.Create((byte)(_text[^1] | CaseBit)));
        var bit = Vector256.Create(CaseBit);
        ref var start = ref MemoryMarshal.GetReference(text);
        for (var end = text.Length - Vector256<byte>.Count - _text.Length + 1; at <= end; at += Vector256<byte>.Count)
        {
            var fits = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at) | bit, first)
                & Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)(at + _text.Length - 1)) | bit, last);
            for (var places = fits.ExtractMostSignificantBits(); places != 0; places &= places - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(places);
                if (Ascii.EqualsIgnoreCase(text.Slice(place, _text.Length), _text))
                    return place;
            }
        }

        return IndexAtEnd(text, at);
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.ASCII.GetString(_text);

    private int IndexAtEnd(ReadOnlySpan<byte> text, int at)
    {
        for (; at <= text.Length - _text.Length; at++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, _text.Length), _text))
                return at;
        }

        return -1;
    }
}
