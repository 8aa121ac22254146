using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>Sees to it that a text is one query and no other statement.</summary>
internal static class SingleQuery
{
    private const string OnlyQueries = "Only queries run on this machine: SELECT, WITH, VALUES.";

    /// <summary>What other statements are there for here.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["create"] = "The table is there already: it is the source that the query was given.",
        ["insert"] = OnlyQueries,
        ["update"] = OnlyQueries,
        ["delete"] = OnlyQueries,
        ["merge"] = OnlyQueries,
        ["drop"] = OnlyQueries,
        ["alter"] = OnlyQueries,
        ["truncate"] = OnlyQueries,
        ["grant"] = OnlyQueries,
        ["revoke"] = OnlyQueries,
        ["vacuum"] = OnlyQueries,
        ["optimize"] = OnlyQueries,
        ["unload"] = "Run the SELECT itself, and write its rows by Export-Csv.",
        ["msck"] = "There are no partitions to load: new files are found by each query.",
        ["show"] = OnlyQueries,
        ["describe"] = OnlyQueries,
        ["desc"] = OnlyQueries,
        ["explain"] = "Run the query itself, or with -WhatIf.",
        ["analyze"] = OnlyQueries,
        ["prepare"] = "Write the query with its values.",
        ["execute"] = "Write the query with its values.",
        ["deallocate"] = OnlyQueries,
        ["call"] = OnlyQueries,
        ["set"] = OnlyQueries,
        ["use"] = "There is one database.",
    };

    private static readonly string[] Beginnings = ["select", "with", "values", "table", "("];

    /// <summary>The tokens of the one query, without a semicolon at its end.</summary>
    /// <exception cref="Diagnostics.TrailException">There is none, there are more, or it is another statement.</exception>
    public static IReadOnlyList<Token> Of(IReadOnlyList<Token> tokens, SqlErrors errors)
    {
        var query = tokens.Where(static token => !token.Is(";")).ToArray();
        if (query is [var end])
            throw errors.Syntax(end.Position, 1, $"There is no query. {OnlyQueries}");
        if (tokens.SkipWhile(static token => !token.Is(";")).FirstOrDefault(static token => !token.Is(";") && token.Kind != TokenKind.End) is { } second)
            throw errors.Syntax(second.Position, second.Text.Length, "A second statement begins here. Run one query at a time; this one ends before the ;.");
        if (!Array.Exists(Beginnings, query[0].Is))
            throw Other(query[0], errors);
        return query;
    }

    private static TrailTools.Diagnostics.TrailException Other(Token first, SqlErrors errors)
        => Others.TryGetValue(first.Text, out var advice)
            ? errors.Unsupported(first, $"{first.Text.ToUpperInvariant()} is not supported here. {advice}")
            : errors.Syntax(first.Position, first.Text.Length, $"No query begins with {first.Text}. {OnlyQueries}");
}
