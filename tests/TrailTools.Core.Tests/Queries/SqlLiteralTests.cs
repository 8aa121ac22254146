using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Queries;

namespace TrailTools.Core.Tests.Queries;

public class SqlLiteralTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("plain", "'plain'")]
    [InlineData("O'Brien", "'O''Brien'")]
    [InlineData("' OR 1=1 --", "''' OR 1=1 --'")]
    [InlineData(@"\'; DROP TABLE x; --", @"'\''; DROP TABLE x; --'")]
    [InlineData("é😀", "'é😀'")]
    [InlineData("\uFFFD", "'\uFFFD'")]
    public void Texts_are_literals(string text, string literal) => Assert.Equal(literal, SqlLiteral.Text(text));

    [Theory]
    [InlineData("day", "\"day\"")]
    [InlineData("a\"b; DROP", "\"a\"\"b; DROP\"")]
    public void Names_are_quoted(string name, string quoted) => Assert.Equal(quoted, SqlLiteral.Name(name));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("\u001b[31m")]
    [InlineData("\u0085")]
    [InlineData("half \uFFFF of a character")]
    public void What_no_query_can_hold_is_refused(string text)
    {
        // Half of a character: a test's own data cannot hold it.
        text = text.Replace('\uFFFF', '\ud83d');
        Assert.False(SqlLiteral.CanWrite(text));
        Assert.Equal("SqlTextInvalid", Assert.Throws<TrailException>(() => SqlLiteral.Text(text)).Id);
        Assert.Equal("SqlTextInvalid", Assert.Throws<TrailException>(() => SqlLiteral.Name(text)).Id);
    }

    /// <summary>A reader of SQL that only knows that a doubled quote is one comes to the same text, and to its end.</summary>
    [Fact]
    public void No_text_ends_its_literal() => Gen.OneOfConst('\'', '"', '\\', ';', '-', '/', '*', '?', 'a', 'é').Array[0, 12].Select(static letters => new string(letters)).Sample(static text =>
    {
        var literal = SqlLiteral.Text(text);
        var inside = literal[1..^1];
        Assert.DoesNotContain("'", inside.Replace("''", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(text, inside.Replace("''", "'", StringComparison.Ordinal));
    });
}
