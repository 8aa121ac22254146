using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TrailTools.Events;

/// <summary>A short ASCII text that is looked for in bytes, whatever the case of its letters.</summary>
internal sealed class Needle
{
    /// <summary>Setting it makes a letter's lower case; it joins some other characters too, which a second look tells apart.</summary>
    private const byte CaseBit = 0x20;

    /// <summary>What names and values of CloudTrail's logs are written with, the most common first; measured on real logs.</summary>
    private const string Common = "eatsrnico-d21mu30p.l7v8f49bhwg5y6qzkxj_";

    private readonly byte[] _text;
    private readonly int _first;
    private readonly int _second;

    /// <summary>A needle.</summary>
    /// <param name="text">ASCII, at least two characters.</param>
    public Needle(string text)
    {
        _text = Encoding.ASCII.GetBytes(text);

        // Two rare characters of it are looked for, and the others only where both are.
        var places = Enumerable.Range(0, text.Length).OrderByDescending(place => (uint)Common.IndexOf(char.ToLowerInvariant(text[place]))).ToArray();
        (_first, _second) = (places[0], places[1]);
    }

    /// <summary>Where it is first found; -1 if it is not.</summary>
    public int IndexIn(ReadOnlySpan<byte> text)
    {
        var at = 0;
        var (first, second) = ((byte)(_text[_first] | CaseBit), (byte)(_text[_second] | CaseBit));
        ref var start = ref MemoryMarshal.GetReference(text);
        for (var end = text.Length - Block64.Size - _text.Length + 1; at <= end; at += Block64.Size)
        {
            var fits = Block64.EqualWith(ref Unsafe.Add(ref start, at + _first), CaseBit, first) & Block64.EqualWith(ref Unsafe.Add(ref start, at + _second), CaseBit, second);
            for (; fits != 0; fits &= fits - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(fits);
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
