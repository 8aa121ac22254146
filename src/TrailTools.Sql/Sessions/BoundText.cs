using System.Text;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Sessions;

/// <summary>A query's text with what DuckDB reads in the places where it names tables.</summary>
internal sealed class BoundText
{
    private readonly List<(int Start, int Length, int OldLength)> _replaced = [];
    private readonly StringBuilder _text;
    private readonly string _query;

    /// <summary>The text of a query in DuckDB's SQL.</summary>
    public BoundText(string query) => (_query, _text) = (query, new StringBuilder(query));

    /// <summary>The text as it is now.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Puts something in the place of a table's name; from the text's beginning to its end.</summary>
    /// <param name="reference">Where the table is named.</param>
    /// <param name="sql">What DuckDB reads instead.</param>
    public void Replace(TableReference reference, string sql)
    {
        var start = SqlTree.CharOf(_query, reference.Table.Position!.Value);
        var length = NameLength(_query.AsSpan(start), reference.Table);
        var text = reference.HasAlias ? sql : $"{sql} AS {SqlText.Name(reference.Name)}";
        var shift = _text.Length - _query.Length;
        _text.Remove(start + shift, length).Insert(start + shift, text);
        _replaced.Add((start + shift, text.Length, length));
    }

    /// <summary>Where a place of this text was in the query's.</summary>
    /// <param name="position">The place, in bytes of UTF-8 as DuckDB counts.</param>
    /// <returns>The place in characters.</returns>
    public int PositionOf(int position)
    {
        var at = SqlTree.CharOf(ToString(), position);
        var shift = 0;
        foreach (var (start, length, oldLength) in _replaced)
        {
            if (at < start)
                break;
            if (at < start + length)
                return start - shift;
            shift += length - oldLength;
        }

        return at - shift;
    }

    /// <summary>How long a name of one to three parts is as it is written, quotes and blanks included.</summary>
    private static int NameLength(ReadOnlySpan<char> text, SqlNode table)
    {
        var parts = 1 + (table.Text("schema_name").Length > 0 ? 1 : 0) + (table.Text("catalog_name").Length > 0 ? 1 : 0);
        var at = 0;
        while (true)
        {
            at += PartLength(text[at..]);
            if (--parts == 0)
                return at;
            at += text[at..].IndexOf('.') + 1;
            at += text[at..].Length - text[at..].TrimStart().Length;
        }
    }

    private static int PartLength(ReadOnlySpan<char> text)
    {
        if (text is not ['"', ..])
            return text.IndexOfAnyExcept(NameCharacters) is var end and >= 0 ? end : text.Length;

        for (var at = 1; ; at++)
        {
            at += text[at..].IndexOf('"');
            if (at + 1 >= text.Length || text[at + 1] != '"')
                return at + 1;
            at++;
        }
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range('0', 10).Select(static c => (char)c), .. Enumerable.Range('a', 26).Select(static c => (char)c), .. Enumerable.Range('A', 26).Select(static c => (char)c), '_', '$', .. Enumerable.Range(0x80, 0xFF7F).Select(static c => (char)c)]);
}
