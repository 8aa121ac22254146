using TrailTools.Diagnostics;

namespace TrailTools.Queries.Results;

/// <summary>
/// Reads rows of a result file: values in quotes, quotes in them doubled, an empty value without quotes for null, rows that end with a line feed.
/// </summary>
/// <remarks>Amazon Athena User Guide, "Work with query results and recent queries": results are CSV files; RFC 4180. Line ends in quotes belong to the value.</remarks>
/// <param name="block">Takes the values.</param>
/// <param name="path">The file, for errors.</param>
internal sealed class CsvRows(ResultBlock block, string path)
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private const byte LineFeed = (byte)'\n';

    /// <summary>Reads all whole rows.</summary>
    /// <param name="text">The text from a row's beginning.</param>
    /// <param name="isLast">Whether no more of it will come.</param>
    /// <returns>Where the row begins that is not whole yet.</returns>
    /// <exception cref="TrailException">AthenaResultDamaged.</exception>
    public int Read(ReadOnlySpan<byte> text, bool isLast)
    {
        var whole = 0;
        while (whole < text.Length && ReadRow(text[whole..], isLast) is var length and > 0)
            whole += length;
        return isLast && whole < text.Length ? throw Damaged("it ends in the midst of a row") : whole;
    }

    /// <summary>Reads a row.</summary>
    /// <returns>Its length with the line's end; 0 where it is not whole.</returns>
    private int ReadRow(ReadOnlySpan<byte> text, bool isLast)
    {
        var (before, at) = (block.ValueCount, 0);
        while (ReadValue(text[at..], isLast) is var length and >= 0)
        {
            at += length + 1;
            if (at <= text.Length && text[at - 1] == Comma)
                continue;
            return block.ValueCount - before == block.Columns.Count
                ? Math.Min(at, text.Length) : throw Damaged($"a row has {block.ValueCount - before:N0} values, and there are {block.Columns.Count:N0} columns");
        }

        block.Cut(before);
        return 0;
    }

    /// <summary>Reads a value.</summary>
    /// <returns>Its length; -1 where it is not whole.</returns>
    private int ReadValue(ReadOnlySpan<byte> text, bool isLast)
    {
        if (text is [Quote, ..])
            return ReadQuoted(text, isLast);

        var length = text.IndexOfAny(Comma, LineFeed);
        if (length < 0 && !isLast)
            return -1;

        length = length < 0 ? text.Length : length;
        block.Append(text[..length]);
        block.End(isNull: length == 0);
        return length;
    }

    private int ReadQuoted(ReadOnlySpan<byte> text, bool isLast)
    {
        var from = 1;
        while (text[from..].IndexOf(Quote) is var length and >= 0)
        {
            var end = from + length;
            if (end + 1 < text.Length && text[end + 1] == Quote)
            {
                block.Append(text[from..(end + 1)]);
                from = end + 2;
                continue;
            }

            if (end + 1 == text.Length && !isLast)
                return -1;
            if (end + 1 < text.Length && text[end + 1] is not (Comma or LineFeed))
                throw Damaged("something stands behind a closing quote");

            block.Append(text[from..end]);
            block.End(isNull: false);
            return end + 1;
        }

        return -1;
    }

    private TrailException Damaged(string how)
        => new(TrailErrorKind.Corrupt, "AthenaResultDamaged", path, $"The result '{path}' is not as Athena writes it: {how}. Run the query again.");
}
