using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TrailTools.Events;

/// <summary>Compares 64 bytes at once, from a reference on: a bit for each byte that passes, the first byte's lowest.</summary>
internal static class Block64
{
    /// <summary>How many bytes a block has.</summary>
    public const int Size = 64;

    /// <summary>The bytes that equal one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte wanted) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref block), Vector512.Create(wanted)).ExtractMostSignificantBits()
        : Join(Vector256.Equals(Low(ref block), Vector256.Create(wanted)), Vector256.Equals(High(ref block), Vector256.Create(wanted)));

    /// <summary>The bytes that equal one once some bits are set in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualWith(ref byte block, byte bits, byte wanted) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref block) | Vector512.Create(bits), Vector512.Create(wanted)).ExtractMostSignificantBits()
        : Join(Vector256.Equals(Low(ref block) | Vector256.Create(bits), Vector256.Create(wanted)), Vector256.Equals(High(ref block) | Vector256.Create(bits), Vector256.Create(wanted)));

    /// <summary>The bytes up to one, it too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong UpTo(ref byte block, byte most) => Vector512.IsHardwareAccelerated
        ? Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref block), Vector512.Create(most)).ExtractMostSignificantBits()
        : Join(Vector256.LessThanOrEqual(Low(ref block), Vector256.Create(most)), Vector256.LessThanOrEqual(High(ref block), Vector256.Create(most)));

    /// <summary>The bytes that are no ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NoAscii(ref byte block) => Vector512.IsHardwareAccelerated
        ? Vector512.LoadUnsafe(ref block).ExtractMostSignificantBits()
        : Join(Low(ref block), High(ref block));

    private static Vector256<byte> Low(ref byte block) => Vector256.LoadUnsafe(ref block);

    private static Vector256<byte> High(ref byte block) => Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high)
        => low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);
}
