using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TrailTools.Events;

namespace TrailTools.Logs;

/// <summary>
/// Finds where each record begins and ends, by its brackets alone: several times as fast as unpacking. Anything that is not plainly records
/// is left to <see cref="LogReader"/>, which knows all shapes and tells what is wrong.
/// </summary>
internal sealed class RecordBounds
{
    private readonly List<(int Start, int End)> _bounds = [];
    private int _depth;
    private ulong _backslashes;
    private ulong _noAscii;

    /// <summary>The records' places in the text.</summary>
    public IReadOnlyList<(int Start, int End)> Found => _bounds;

    /// <summary>Whether a backslash stands anywhere: without one, every string is written as it reads.</summary>
    public bool HasBackslash => _backslashes != 0;

    /// <summary>Whether all of the text is ASCII.</summary>
    public bool IsAscii => _noAscii == 0;

    /// <summary>Whether the text is records and nothing else; then they are found.</summary>
    public bool TryFind(RecordItems items)
    {
        _bounds.Clear();
        (_depth, _backslashes, _noAscii) = (0, 0, 0);
        return TryWalk(items.Text.Span) && _depth == 0 && AreRecords(items);
    }

    /// <summary>Walks over the text and notes where the depth of brackets comes back to none; false if it goes below.</summary>
    private bool TryWalk(ReadOnlySpan<byte> text)
    {
        var block = new JsonBlock();
        var at = 0;
        for (ref var bytes = ref MemoryMarshal.GetReference(text); at <= text.Length - Block64.Size; at += Block64.Size)
        {
            if (!TakeBlock(ref block, ref Unsafe.Add(ref bytes, at), at))
                return false;
        }

        Span<byte> last = stackalloc byte[Block64.Size];
        last.Fill((byte)'-');
        text[at..].CopyTo(last);
        return TakeBlock(ref block, ref MemoryMarshal.GetReference(last), at) && block.IsOutside;
    }

    /// <summary>Takes a block's brackets; where it lies deep enough, their number will do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeBlock(ref JsonBlock block, ref byte bytes, int at)
    {
        block.Read(ref bytes);
        _backslashes |= block.Backslashes;
        _noAscii |= Block64.NoAscii(ref bytes);
        var closing = BitOperations.PopCount(block.Closing);
        if (_depth <= closing && !TakeEnds(block.Opening, block.Closing, at))
            return false;

        _depth += BitOperations.PopCount(block.Opening) - closing;
        return true;
    }

    private bool TakeEnds(ulong opening, ulong closing, int at)
    {
        for (var (rest, closed) = (closing, 1); rest != 0; rest &= rest - 1, closed++)
        {
            var place = BitOperations.TrailingZeroCount(rest);
            var depth = _depth + BitOperations.PopCount(opening & ((1UL << place) - 1)) - closed;
            if (depth < 0)
                return false;
            if (depth == 0)
                _bounds.Add((0, at + place + 1));
        }

        return true;
    }

    /// <summary>Whether each is an object that begins as CloudTrail's records do, with one separator to the next and nothing behind the last.</summary>
    private bool AreRecords(RecordItems items)
    {
        var text = items.Text.Span;
        var behind = 0;
        ReadOnlySpan<byte> usual = [];
        foreach (ref var record in CollectionsMarshal.AsSpan(_bounds))
        {
            var rest = text[behind..record.End];
            if (behind > 0 && !TryPart(ref rest, items.Separator))
                return false;

            rest = Blanks.Trim(rest);
            if (usual.IsEmpty || !rest.StartsWith(usual))
                usual = rest[..RecordItems.StartLength(rest)];
            if (usual.IsEmpty)
                return false;

            record.Start = record.End - rest.Length;
            behind = record.End;
        }

        return Blanks.Trim(text[behind..]).IsEmpty;
    }

    /// <summary>Moves behind what parts two records: one comma, or blanks with a line's end in them.</summary>
    private static bool TryPart(ref ReadOnlySpan<byte> text, byte separator)
    {
        var next = Blanks.Trim(text);
        if (separator == RecordItems.LineEnd)
            return text[..^next.Length].Contains(separator);

        var isComma = next is [RecordItems.Comma, ..];
        text = isComma ? next[1..] : next;
        return isComma;
    }
}
