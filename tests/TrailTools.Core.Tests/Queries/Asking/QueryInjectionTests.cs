using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Queries.Asking;
using TrailTools.Queries.Texts;

namespace TrailTools.Core.Tests.Queries.Asking;

/// <summary>Hostile texts in what users give beside a query: each is one literal or one name, or refused.</summary>
public class QueryInjectionTests
{
    [Fact]
    public void A_parameter_is_one_literal()
    {
        var written = HostileTexts.All.Count(static text => Written(() => QueryParameter.Write(text)) is { } literal && IsOne(SqlScanner.Read(literal), SqlTokenKind.Text, literal));

        Assert.Equal(HostileTexts.All.Count(static text => Written(() => QueryParameter.Write(text)) is not null), written);
        Assert.InRange(written, 200, int.MaxValue);
    }

    [Fact]
    public void A_parameter_in_the_text_leaves_the_rest_as_it_is()
    {
        foreach (var literal in HostileTexts.All.Select(static text => Written(() => QueryParameter.Write(text))).OfType<string>())
        {
            var tokens = SqlScanner.Read(ParameterText.Put("select 1 from t where a = ? and b = ?", [literal, literal]));

            Assert.Equal(["select", "1", "from", "t", "where", "a", "=", literal, "and", "b", "=", literal], tokens.Select(static token => token.Text));
        }
    }

    [Fact]
    public void A_table_s_name_is_one_name()
    {
        foreach (var sql in HostileTexts.All.Select(static text => Written(() => TableNamer.Put("select 1 from cloudtrail_logs where x", new TableId(text, text)))).OfType<string>())
        {
            var tokens = SqlScanner.Read(sql);

            Assert.Equal(8, tokens.Count);
            Assert.Equal((SqlTokenKind.QuotedName, ".", SqlTokenKind.QuotedName, "where"), (tokens[3].Kind, tokens[4].Text, tokens[5].Kind, tokens[6].Text));
        }
    }

    [Fact]
    public void Any_text_can_be_looked_at()
    {
        foreach (var text in HostileTexts.All)
        {
            var tokens = SqlScanner.Read(text);

            _ = (TableMentions.Find(tokens, text), FirstLook.Of(tokens, text), PartitionUseFinder.Find(tokens, [text]));
            Assert.All(tokens, token => Assert.Equal(token.Text, text.Substring(token.Start, token.Text.Length)));
        }
    }

    private static bool IsOne(IReadOnlyList<SqlToken> tokens, SqlTokenKind kind, string text) => tokens is [var token] && token.Kind == kind && token.Text == text;

    private static string? Written(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (TrailException error) when (error.Id == "SqlTextInvalid")
        {
            return null;
        }
    }
}
