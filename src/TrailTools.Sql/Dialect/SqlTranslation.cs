using System.Text;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect;

/// <summary>A query of Athena in DuckDB's SQL.</summary>
/// <param name="Source">The user's text.</param>
/// <param name="Text">The same for DuckDB, with the functions of <see cref="AthenaDialect.Install"/>.</param>
/// <param name="Notices">What the user should be told.</param>
/// <param name="Marks">Where the tokens of Text came from, in their order.</param>
internal sealed record SqlTranslation(string Source, string Text, IReadOnlyList<SqlNotice> Notices, IReadOnlyList<PositionMark> Marks)
{
    /// <summary>The position in the user's text, in characters, of a position in the translated text.</summary>
    /// <param name="translatedPosition">In characters from zero; beyond the end is the end.</param>
    public int PositionOf(int translatedPosition)
    {
        var mark = Marks.LastOrDefault(mark => mark.Written <= translatedPosition) ?? new(0, 0, 0);
        return Math.Min(Source.Length, mark.Source + Math.Min(translatedPosition - mark.Written, IsKept(mark) ? mark.Length : 0));
    }

    /// <summary>The same for a position as DuckDB counts, in bytes of UTF-8.</summary>
    /// <param name="translatedByte">In bytes from zero.</param>
    public int PositionOfByte(int translatedByte)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        return PositionOf(Encoding.UTF8.GetCharCount(bytes, 0, Math.Clamp(translatedByte, 0, bytes.Length)));
    }

    /// <summary>Line and column in the user's text of a position in it.</summary>
    public TextPlace PlaceOf(int position) => TextPlace.Of(Source, position);

    /// <summary>Whether the token stands in the user's text as it was written here, so that places within it are the same.</summary>
    private bool IsKept(PositionMark mark)
        => string.CompareOrdinal(Source, mark.Source, Text, mark.Written, mark.Length) == 0;
}
