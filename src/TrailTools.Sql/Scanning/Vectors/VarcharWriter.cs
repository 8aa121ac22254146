using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TrailTools.Events;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>
/// Writes text: of a string what it says, of anything else its JSON without blanks, as Athena's JSON SerDe gives it.
/// </summary>
/// <remarks>
/// A text of up to 12 bytes stands in the row itself. A longer one stands in memory of the vector's own, which DuckDB gives for texts only:
/// a text of blanks is had from it from time to time, whose place then serves many rows, since a call for each would take longer than the copy.
/// The layout of a row is that of DuckDB's <c>duckdb_string_t</c>: 4 bytes of length, then 12 of text, or the first 4 and a pointer.
/// </remarks>
internal sealed unsafe class VarcharWriter : VectorWriter
{
    /// <summary>The layout of a row.</summary>
    internal const int RowSize = 16, PrefixStart = 4, TextStart = 8, ShortLength = 12;

    private const int FirstBlock = 1 << 10, LastBlock = 1 << 16;

    private static readonly byte[] Blank = GC.AllocateArray<byte>(LastBlock, pinned: true);

    private byte* _rows;
    private byte* _room;
    private int _left;
    private int _blockSize;

    /// <inheritdoc/>
    public override void Attach(nint vector, int from, int rows)
    {
        base.Attach(vector, from, rows);
        _rows = (byte*)NativeVectors.Data(vector);
        if (from == 0)
            (_left, _blockSize) = (0, FirstBlock);
    }

    /// <inheritdoc/>
    public override void Write(int row, ObjectText source, in JsonMember member)
    {
        if (member.Kind == JsonTokenType.String)
            WriteInside(row, source.Inside(member));
        else if (IsThere(member))
            Write(row, source.Compact(member));
    }

    /// <summary>Writes what a JSON string says.</summary>
    /// <param name="row">The row, which is NULL.</param>
    /// <param name="inside">What stands between its quotes, which is valid.</param>
    public void WriteInside(int row, ReadOnlySpan<byte> inside)
        => Write(row, inside.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(JsonText.Unescape(inside)) : inside);

    /// <summary>Writes text.</summary>
    /// <param name="row">The row, which is NULL.</param>
    /// <param name="text">The text, which has to be UTF-8.</param>
    public void Write(int row, ReadOnlySpan<byte> text)
    {
        SetValid(row);
        var at = _rows + ((long)row * RowSize);
        if (text.Length <= ShortLength)
            WriteShort(at, text);
        else if (text.Length > LastBlock / 2)
            WriteHuge(row, text);
        else
            WriteLong(row, at, text);
    }

    private static void WriteShort(byte* at, ReadOnlySpan<byte> text)
    {
        // Equal texts are compared as 16 bytes, so that what is not text has to be zero.
        Unsafe.WriteUnaligned(at, (ulong)text.Length);
        Unsafe.WriteUnaligned(at + TextStart, 0UL);
        text.CopyTo(new Span<byte>(at + PrefixStart, ShortLength));
    }

    private void WriteLong(int row, byte* at, ReadOnlySpan<byte> text)
    {
        if (text.Length > _left)
            MakeRoom(row, at, text.Length);

        text.CopyTo(new Span<byte>(_room, _left));
        Unsafe.WriteUnaligned(at, text.Length);
        text[..PrefixStart].CopyTo(new Span<byte>(at + PrefixStart, PrefixStart));
        Unsafe.WriteUnaligned(at + TextStart, (nint)_room);
        _room += text.Length;
        _left -= text.Length;
    }

    private void WriteHuge(int row, ReadOnlySpan<byte> text)
    {
        fixed (byte* first = text)
            NativeVectors.AssignText(Vector, (ulong)row, first, (ulong)text.Length);
    }

    private void MakeRoom(int row, byte* at, int length)
    {
        do
            _blockSize = Math.Min(_blockSize * 2, LastBlock);
        while (_blockSize < length);

        fixed (byte* blank = Blank)
            NativeVectors.AssignText(Vector, (ulong)row, blank, (ulong)_blockSize);
        _room = (byte*)Unsafe.ReadUnaligned<nint>(at + TextStart);
        _left = _blockSize;
    }
}
