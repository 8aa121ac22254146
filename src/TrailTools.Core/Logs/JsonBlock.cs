using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TrailTools.Logs;

/// <summary>
/// Knows of 64 bytes of JSON at a time which are brackets outside of strings, a bit a byte. What a block begins in (a string, behind a
/// backslash) is carried over from the one before.
/// </summary>
/// <remarks>
/// After G. Langdale and D. Lemire, "Parsing Gigabytes of JSON per Second" (VLDB Journal 28, 2019), section 3.1: backslash sequences of odd
/// length by carries of an addition, the insides of strings by the running parity of quotes.
/// </remarks>
internal struct JsonBlock
{
    /// <summary>How many bytes a block has.</summary>
    public const int Size = 64;

    private const ulong EvenBits = 0x5555_5555_5555_5555;
    private ulong _insideBefore;
    private ulong _escapedBefore;

    /// <summary>The places of { and [.</summary>
    public ulong Opening { get; private set; }

    /// <summary>The places of } and ].</summary>
    public ulong Closing { get; private set; }

    /// <summary>Whether there are blanks between tokens.</summary>
    public bool HasBlanks { get; private set; }

    /// <summary>Takes the next block.</summary>
    public void Read(ReadOnlySpan<byte> block)
    {
        var low = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(block));
        var high = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(block), (nuint)Vector256<byte>.Count);
        var inside = Inside(Places(low, high, (byte)'"') & ~Escaped(Places(low, high, (byte)'\\')));

        // The bit that tells [ from { and ] from } is set, so that one comparison finds both.
        var bit = Vector256.Create((byte)0x20);
        Opening = Places(low | bit, high | bit, (byte)'{') & ~inside;
        Closing = Places(low | bit, high | bit, (byte)'}') & ~inside;

        // Control characters must not stand in strings as they are, so all up to a space that are outside are blanks.
        HasBlanks = (UpTo(low, high, (byte)' ') & ~inside) != 0;
    }

    private static ulong UpTo(Vector256<byte> low, Vector256<byte> high, byte most)
        => Vector256.LessThanOrEqual(low, Vector256.Create(most)).ExtractMostSignificantBits()
            | ((ulong)Vector256.LessThanOrEqual(high, Vector256.Create(most)).ExtractMostSignificantBits() << Vector256<byte>.Count);

    private static ulong Places(Vector256<byte> low, Vector256<byte> high, byte wanted)
        => Vector256.Equals(low, Vector256.Create(wanted)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, Vector256.Create(wanted)).ExtractMostSignificantBits() << Vector256<byte>.Count);

    private ulong Escaped(ulong backslashes)
    {
        if ((backslashes | _escapedBefore) == 0)
            return 0;

        backslashes &= ~_escapedBefore;
        var follows = (backslashes << 1) | _escapedBefore;
        var oddStarts = backslashes & ~EvenBits & ~follows;
        var sequences = unchecked(oddStarts + backslashes);
        _escapedBefore = sequences < oddStarts ? 1UL : 0;
        return (EvenBits ^ (sequences << 1)) & follows;
    }

    /// <summary>From each opening quote to the place before its closing one.</summary>
    private ulong Inside(ulong quotes)
    {
        for (var shift = 1; shift < Size; shift <<= 1)
            quotes ^= quotes << shift;

        var inside = quotes ^ _insideBefore;
        _insideBefore = (ulong)((long)inside >> (Size - 1));
        return inside;
    }
}
