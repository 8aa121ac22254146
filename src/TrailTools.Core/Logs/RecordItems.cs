namespace TrailTools.Logs;

/// <summary>
/// A text's part that is records and what parts them, of the two shapes that logs have most: CloudTrail's own <c>{"Records":[{...},{...}]}</c>,
/// and JSON Lines.
/// </summary>
/// <param name="Text">The records, UTF-8.</param>
/// <param name="Separator">What stands between two: a comma, or a line's end.</param>
internal readonly record struct RecordItems(ReadOnlyMemory<byte> Text, byte Separator)
{
    /// <summary>What parts the records of a file of CloudTrail's.</summary>
    public const byte Comma = (byte)',';

    /// <summary>What parts the records of JSON Lines.</summary>
    public const byte LineEnd = (byte)'\n';

    private static ReadOnlySpan<byte> Opening => "{\"Records\":["u8;

    private static ReadOnlySpan<byte> Closing => "]}"u8;

    /// <summary>The records of a whole text; null where it is of another shape.</summary>
    public static RecordItems? Of(ReadOnlyMemory<byte> text) => Behind(text) is { } items ? items.End() : null;

    /// <summary>The records of a text whose end is still to come.</summary>
    public static RecordItems? Behind(ReadOnlyMemory<byte> text)
        => text.Span.StartsWith(Opening) ? new RecordItems(text[Opening.Length..], Comma)
            : StartLength(text.Span) > 0 ? new RecordItems(text, LineEnd) : null;

    /// <summary>The records of a text that ends here; null where it does not end as it should.</summary>
    public RecordItems? End()
    {
        var text = Text[..Blanks.TrimEnd(Text.Span).Length];
        if (Separator == LineEnd)
            return this with { Text = text };

        return text.Span.EndsWith(Closing) ? this with { Text = text[..^Closing.Length] } : null;
    }

    /// <summary>The length of what a record begins with, if that is how one of CloudTrail's begins: a name that only records have; else 0.</summary>
    public static int StartLength(ReadOnlySpan<byte> record)
    {
        if (record is not [(byte)'{', (byte)'"', ..])
            return 0;

        foreach (var name in RecordFinder.SureNames)
        {
            if (record.Length > name.Length + 4 && record[name.Length + 2] == (byte)'"' && record[name.Length + 3] == (byte)':' && System.Text.Ascii.Equals(record.Slice(2, name.Length), name))
                return name.Length + 4;
        }

        return 0;
    }
}
