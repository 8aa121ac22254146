using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace TrailTools.Engines.Duplicates;

/// <summary>A quick hash of bytes, other in each process. Only records of the same id are compared by it, and ids are AWS's to choose.</summary>
/// <remarks>The mixing step is that of wyhash (W. Yi and others): the two halves of a product of 64 by 64 bits, one upon the other.</remarks>
internal static class ContentHash
{
    private static readonly ulong First = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
    private static readonly ulong Second = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    /// <summary>The hash.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = First ^ (ulong)bytes.Length;
        var (second, third, fourth) = (hash, hash, hash);
        for (; bytes.Length >= 64; bytes = bytes[64..])
        {
            // Four chains at once: a product takes the processor longer than it takes to begin the next.
            hash = Mix(bytes, hash);
            second = Mix(bytes[16..], second);
            third = Mix(bytes[32..], third);
            fourth = Mix(bytes[48..], fourth);
        }

        hash = Mix(hash, second) ^ Mix(third, fourth);
        for (; bytes.Length >= 16; bytes = bytes[16..])
            hash = Mix(bytes, hash);

        Span<byte> last = stackalloc byte[16];
        last.Clear();
        bytes.CopyTo(last);
        return Mix(Mix(last, hash), (ulong)bytes.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ReadOnlySpan<byte> bytes, ulong hash)
        => Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ hash);

    /// <summary>The hash of 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left ^ First, right ^ Second, out ulong low);
        return high ^ low;
    }
}
