using System.Numerics;

namespace TrailTools.Logs;

/// <summary>
/// Finds where each record of <c>{"Records":[{...},{...}]}</c> begins and ends, by its brackets alone: several times as fast as unpacking.
/// Anything that is not plainly this shape is left to <see cref="LogReader"/>, which knows all shapes and tells what is wrong.
/// </summary>
internal sealed class RecordBounds
{
    private readonly List<(int Start, int End)> _bounds = [];

    private static ReadOnlySpan<byte> Opening => "{\"Records\":["u8;

    private static ReadOnlySpan<byte> RecordStart => "{\"eventVersion\":"u8;

    /// <summary>The records' places in the text.</summary>
    public IReadOnlyList<(int Start, int End)> Found => _bounds;

    /// <summary>Whether no blanks stand between the records' tokens.</summary>
    public bool IsCompact { get; private set; }

    /// <summary>Whether the whole text is of this shape; then its records are found.</summary>
    public bool TryFind(ReadOnlySpan<byte> text)
    {
        _bounds.Clear();
        IsCompact = true;
        return text.StartsWith(Opening) && FindEnd(text) is { } end && Blanks.Trim(text[end..]) is [(byte)'}', .. var rest]
            && Blanks.Trim(rest).IsEmpty && AreRecords(text);
    }

    /// <summary>Walks from bracket to bracket; the place behind the array's end, null where the text ends before.</summary>
    private int? FindEnd(ReadOnlySpan<byte> text)
    {
        var block = new JsonBlock();
        Span<byte> last = stackalloc byte[JsonBlock.Size];
        var (depth, start) = (0, 0);
        for (var at = Opening.Length; at < text.Length; at += JsonBlock.Size)
        {
            scoped var bytes = text[at..];
            var isLast = bytes.Length < JsonBlock.Size;
            if (isLast)
            {
                last.Fill((byte)' ');
                bytes.CopyTo(last);
                bytes = last;
            }

            block.Read(bytes);
            IsCompact &= !block.HasBlanks || (isLast && !Blanks.Any(text[at..]));
            if (depth > BitOperations.PopCount(block.Closing))
                depth += BitOperations.PopCount(block.Opening) - BitOperations.PopCount(block.Closing);
            else if (TakeBrackets(block, at, ref depth, ref start) is { } end)
                return end;
        }

        return null;
    }

    private int? TakeBrackets(in JsonBlock block, int at, ref int depth, ref int start)
    {
        for (var brackets = block.Opening | block.Closing; brackets != 0; brackets &= brackets - 1)
        {
            var place = BitOperations.TrailingZeroCount(brackets);
            if ((block.Opening >> place & 1) != 0)
            {
                if (depth++ == 0)
                    start = at + place;
            }
            else if (--depth == 0)
            {
                _bounds.Add((start, at + place + 1));
            }
            else if (depth < 0)
            {
                return at + place + 1;
            }
        }

        return null;
    }

    /// <summary>Whether each is an object that begins as CloudTrail's records do, with one comma to the next.</summary>
    private bool AreRecords(ReadOnlySpan<byte> text)
    {
        var behind = Opening.Length;
        foreach (var (start, end) in _bounds)
        {
            var between = Blanks.Trim(text[behind..start]);
            var isParted = behind == Opening.Length ? between.IsEmpty : between is [(byte)',', .. var blanks] && Blanks.Trim(blanks).IsEmpty;
            if (!isParted || !text[start..end].StartsWith(RecordStart))
                return false;
            behind = end;
        }

        return Blanks.Trim(text[behind..]) is [(byte)']', ..];
    }
}
