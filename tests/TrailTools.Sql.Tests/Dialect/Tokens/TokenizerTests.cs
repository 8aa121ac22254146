using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Tests.Dialect.Tokens;

public class TokenizerTests
{
    private static readonly Gen<string> Piece = Gen.OneOfConst(
        "'", "''", "\"", "\"\"", "--", "/*", "*/", "\n", " ", "a", "E", "U&", "X", "$$", "$", "\\", "1", "1.5e3", ".", "(", ")", "[", "]", ",", ";", "->", "->>", "::", "`", "?", "=", "-", "+", "%", "select", "from", "cast", "as", "\0", "é", "😀", "\ud800");

    private static readonly Gen<string> Text = Gen.OneOf(Piece.Array[0, 30].Select(string.Concat), Gen.String);

    [Fact]
    public void Tokens_joined_are_the_text_again()
        => Text.Sample(static text =>
        {
            if (TryRead(text) is { } tokens)
                Assert.Equal(text, string.Concat(tokens.Select(static token => token.Before + token.Text)));
        });

    [Fact]
    public void Any_text_is_translated_or_refused()
        => Text.Sample(static text =>
        {
            try
            {
                AthenaDialect.Translate("select " + text, []);
            }
            catch (TrailException exception)
            {
                Assert.Contains("line ", exception.Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void Brackets_of_any_depth_are_read_or_refused()
    {
        var exception = Assert.Throws<TrailException>(static () => AthenaDialect.Translate("select " + new string('(', 100_000), []));
        Assert.Equal("SqlSyntax", exception.Id);
    }

    [Theory]
    [InlineData("'it''s'", nameof(TokenKind.Text), "it's")]
    [InlineData("'\\'", nameof(TokenKind.Text), "\\")]
    [InlineData("'--'", nameof(TokenKind.Text), "--")]
    [InlineData("\"a \"\"b\"\"\"", nameof(TokenKind.QuotedName), "a \"b\"")]
    [InlineData("1.5E-3", nameof(TokenKind.Number), "1.5E-3")]
    [InlineData(".5", nameof(TokenKind.Number), ".5")]
    [InlineData("2fast", nameof(TokenKind.Word), "2fast")]
    [InlineData("1e", nameof(TokenKind.Word), "1e")]
    public void A_token_has_its_kind_and_value(string text, string kind, string value)
    {
        var token = Tokenizer.Read(text)[0];
        Assert.Equal((kind, value), (token.Kind.ToString(), token.Value));
    }

    [Theory]
    [InlineData("select 'a", 7)]
    [InlineData("select \"a", 7)]
    [InlineData("select /* a", 7)]
    [InlineData("select `a`", 7)]
    [InlineData("select a ->> 'b'", 9)]
    [InlineData("select a::int", 8)]
    [InlineData("select ?", 7)]
    [InlineData("select \u00a01", 7)]
    [InlineData("select U&'a'", 7)]
    [InlineData("select '\0'", 7)]
    [InlineData("select $$a$$", 7)]
    public void What_Athena_does_not_read_is_an_error_at_its_place(string text, int position)
    {
        var exception = Assert.Throws<TrailException>(() => Tokenizer.Read(text));
        Assert.Equal("SqlSyntax", exception.Id);
        Assert.Contains($"line 1, column {position + 1}:", exception.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Token>? TryRead(string text)
    {
        try
        {
            return Tokenizer.Read(text);
        }
        catch (TrailException)
        {
            return null;
        }
    }
}
