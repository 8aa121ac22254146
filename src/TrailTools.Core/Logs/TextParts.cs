using System.Buffers;

namespace TrailTools.Logs;

/// <summary>
/// Cuts a large text of records into parts that can be read apart from one another. Where it cuts, it guesses: whether a part is whole
/// records, and as many as it says, is for who reads it to see, and then all parts before the first that is not are right.
/// </summary>
/// <param name="text">The text, UTF-8.</param>
/// <param name="partSize">About so many bytes make a part.</param>
internal sealed class TextParts(Stream text, int partSize)
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(partSize);
    private int _length;
    private byte[] _border = [];

    /// <summary>Whether the parts given are all of the text: it was of the right shape to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The parts in their order; they end early where the text is of another shape.</summary>
    public IEnumerable<TextPart> Read()
    {
        try
        {
            var isAtEnd = Fill();
            for (var next = FindShape(); next is { } items; next = items with { Text = _buffer.AsMemory(0, _length) })
            {
                if ((isAtEnd ? Last(items) : Cut(items)) is not { } part)
                    yield break;

                yield return part;
                if (isAtEnd)
                    yield break;
                isAtEnd = Fill();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private bool Fill()
    {
        var read = text.ReadAtLeast(_buffer.AsSpan(_length), _buffer.Length - _length, throwOnEndOfStream: false);
        _length += read;
        return _length < _buffer.Length;
    }

    /// <summary>Tells the shape of the text by its beginning, and so what stands where a record begins: all begin as the first does.</summary>
    private RecordItems? FindShape()
    {
        if (RecordItems.Behind(_buffer.AsMemory(0, _length)) is not { } items)
            return null;

        var first = Blanks.Trim(items.Text.Span);
        _border = items.Separator == RecordItems.Comma && RecordItems.StartLength(first) is var length and > 0 ? first[..length].ToArray() : [items.Separator];
        return items;
    }

    private TextPart? Last(RecordItems items)
    {
        if (items.End() is not { } last)
            return null;

        IsWhole = true;
        var part = Part(last);
        _buffer = [];
        return part;
    }

    /// <summary>A part up to the last border in the buffer; what is behind it goes to the next buffer.</summary>
    private TextPart? Cut(RecordItems items)
    {
        var isLines = items.Separator == RecordItems.LineEnd;
        var text = items.Text.Span;
        var border = text.LastIndexOf(_border);
        var end = border <= 0 || isLines ? border : Blanks.TrimEnd(text[..border]).Length - 1;
        if (end <= 0 || text[end] != items.Separator)
            return null;

        var part = Part(items with { Text = items.Text[..end] });
        var rest = text[(isLines ? border + 1 : border)..];
        var next = ArrayPool<byte>.Shared.Rent(partSize);
        rest.CopyTo(next);
        (_buffer, _length) = (next, rest.Length);
        return part;
    }

    private TextPart Part(RecordItems items)
        => new(_buffer) { Items = items, Count = items.Text.IsEmpty ? 0 : items.Text.Span.Count(_border) + (items.Separator == RecordItems.LineEnd ? 1 : 0) };
}
