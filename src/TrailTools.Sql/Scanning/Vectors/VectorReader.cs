using System.Runtime.CompilerServices;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Reads the rows of one of DuckDB's vectors that was written here.</summary>
/// <param name="vector">The vector, with a mask of rows that are not NULL.</param>
internal readonly unsafe struct VectorReader(nint vector)
{
    private const int WordBits = 64;

    private readonly byte* _rows = (byte*)NativeVectors.Data(vector);
    private readonly ulong* _validity = NativeVectors.Validity(vector);

    /// <summary>Whether a row is NULL.</summary>
    public bool IsNull(int row) => (_validity[row / WordBits] & (1UL << (row % WordBits))) == 0;

    /// <summary>A row's number of 64 bits.</summary>
    public long Number(int row) => ((long*)_rows)[row];

    /// <summary>A row's text, UTF-8; valid as long as the vector is.</summary>
    public ReadOnlySpan<byte> Text(int row)
    {
        var at = _rows + ((long)row * VarcharWriter.RowSize);
        var length = Unsafe.ReadUnaligned<int>(at);
        return length <= VarcharWriter.ShortLength
            ? new ReadOnlySpan<byte>(at + VarcharWriter.PrefixStart, length)
            : new ReadOnlySpan<byte>((byte*)Unsafe.ReadUnaligned<nint>(at + VarcharWriter.TextStart), length);
    }
}
