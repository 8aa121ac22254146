using System.Text;

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

    /// <summary>The records of a whole text; null where it is of another shape.</summary>
    public static RecordItems? Of(ReadOnlyMemory<byte> text) => Behind(text) is { } items ? items.End() : null;

    /// <summary>The records of a text whose end is still to come.</summary>
    public static RecordItems? Behind(ReadOnlyMemory<byte> text)
    {
        if (text.Span is not [(byte)'{', ..])
            return null;
        if (Wrapper.OpeningLength(text.Span) is { } length)
            return new RecordItems(text[length..], Comma);

        return StartLength(text.Span) > 0 ? new RecordItems(text, LineEnd) : null;
    }

    /// <summary>The records of a text that ends here; null where it does not end as it should.</summary>
    public RecordItems? End()
    {
        var text = Blanks.TrimEnd(Text.Span);
        if (Separator == LineEnd)
            return this with { Text = Text[..text.Length] };

        return text is [.. var inside, (byte)'}'] && Blanks.TrimEnd(inside) is [.. var items, (byte)']'] ? this with { Text = Text[..items.Length] } : null;
    }

    /// <summary>The length of what a record begins with, if that is how one of CloudTrail's begins: a name that only records have; else 0.</summary>
    public static int StartLength(ReadOnlySpan<byte> record)
    {
        if (record is not [(byte)'{', .. var inside] || Blanks.Trim(inside) is not [(byte)'"', .. var text])
            return 0;

        foreach (var name in RecordFinder.SureNames)
        {
            if (text.Length > name.Length && text[name.Length] == (byte)'"' && Ascii.Equals(text[..name.Length], name) && Blanks.Trim(text[(name.Length + 1)..]) is [(byte)':', .. var value])
                return record.Length - value.Length;
        }

        return 0;
    }
}
