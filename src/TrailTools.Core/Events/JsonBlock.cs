using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TrailTools.Events;

/// <summary>
/// Knows of 64 bytes of JSON at a time which are inside of strings and which are brackets outside of them, a bit a byte. What a block
/// begins in (a string, behind a backslash) is carried over from the one before.
/// </summary>
/// <remarks>
/// After G. Langdale and D. Lemire, "Parsing Gigabytes of JSON per Second" (VLDB Journal 28, 2019), section 3.1: backslash sequences of odd
/// length by carries of an addition, the insides of strings by the running parity of quotes.
/// </remarks>
internal struct JsonBlock
{
    /// <summary>The bit that tells [ from { and ] from }: it is set, so that one comparison finds both.</summary>
    private const byte BracketBit = 0x20;

    private const ulong EvenBits = 0x5555_5555_5555_5555;
    private ulong _insideBefore;
    private ulong _escapedBefore;

    /// <summary>The places of quotes that begin or end a string.</summary>
    public ulong Quotes { get; private set; }

    /// <summary>The places from each opening quote to the one before its closing quote.</summary>
    public ulong Inside { get; private set; }

    /// <summary>The places of { and [.</summary>
    public ulong Opening { get; private set; }

    /// <summary>The places of } and ].</summary>
    public ulong Closing { get; private set; }

    /// <summary>The places of backslashes.</summary>
    public ulong Backslashes { get; private set; }

    /// <summary>The places of backslashes that begin an escape, and are not escaped themselves.</summary>
    public ulong Escapes { get; private set; }

    /// <summary>Whether no string is open at the block's end.</summary>
    public readonly bool IsOutside => _insideBefore == 0;

    /// <summary>Takes the next block, which begins at a reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ref byte block)
    {
        Backslashes = Block64.Equal(ref block, (byte)'\\');
        var escaped = Escaped(Backslashes);
        Escapes = Backslashes & ~escaped;
        Quotes = Block64.Equal(ref block, (byte)'"') & ~escaped;
        Inside = ParityUpTo(Quotes) ^ _insideBefore;
        _insideBefore = (ulong)((long)Inside >> (Block64.Size - 1));
        Opening = Block64.EqualWith(ref block, BracketBit, (byte)'{') & ~Inside;
        Closing = Block64.EqualWith(ref block, BracketBit, (byte)'}') & ~Inside;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>The places up to which an odd number of bits stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ParityUpTo(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();

        for (var shift = 1; shift < Block64.Size; shift <<= 1)
            bits ^= bits << shift;

        return bits;
    }
}
