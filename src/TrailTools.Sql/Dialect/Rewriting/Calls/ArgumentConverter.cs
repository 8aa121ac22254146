using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Turns arguments that have a language of their own, and stand as text in the query: paths, formats of times, replacements.</summary>
/// <param name="errors">Makes the errors.</param>
internal sealed class ArgumentConverter(SqlErrors errors)
{
    /// <summary>Which argument of which function, and how it is read.</summary>
    private static readonly Dictionary<string, (int Index, Func<string, string> Convert, bool IsAlwaysText)> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json_extract"] = (1, JsonPath.ForDuckDB, false),
        ["json_extract_scalar"] = (1, JsonPath.ForDuckDB, false),
        ["json_size"] = (1, JsonPath.ForDuckDB, false),
        ["date_format"] = (1, TimeFormat.OfMySql, true),
        ["date_parse"] = (1, TimeFormat.OfMySql, true),
        ["format_datetime"] = (1, TimeFormat.OfJoda, true),
        ["parse_datetime"] = (1, TimeFormat.OfJoda, true),
    };

    /// <summary>The call with what DuckDB reads.</summary>
    /// <exception cref="Diagnostics.TrailException">The argument cannot be read, or is no text in quotes where only that is supported.</exception>
    public Call Convert(Call call)
    {
        if (call.Is("regexp_replace") && call.Arguments is [_, var pattern, [var replacement, ..] third])
            return ConvertReplacement(call, pattern, replacement, third);
        if (!Languages.TryGetValue(call.Name.Value, out var language) || language.Index >= call.Arguments.Count)
            return call;
        if (call.Arguments[language.Index] is [Leaf { Literal: { } text } leaf])
            return call.With(language.Index, Text(leaf.Token, Read(leaf.Token, text, language.Convert)));
        return language.IsAlwaysText ? throw errors.Unsupported(call.Name, $"{call.Name.Value} needs its format as text in quotes.") : call;
    }

    private Call ConvertReplacement(Call call, IReadOnlyList<SyntaxNode> pattern, SyntaxNode replacement, IReadOnlyList<SyntaxNode> argument)
    {
        if (NodeList.IndexOf(argument, "->") >= 0)
            throw errors.Unsupported(replacement.First, "A function in place of the replacement is not supported: write the replacement as text, in which $1 is the first group.");
        if (argument is not [Leaf { Literal: { } text } leaf])
            return call;
        return call.With(2, Text(leaf.Token, pattern is [{ Literal: { } literal }] && RegexPattern.LooksAround(literal) ? RegexPattern.ReplacementForNet(text) : RegexPattern.ReplacementForRE2(text)));
    }

    private string Read(Token token, string text, Func<string, string> convert)
    {
        try
        {
            return convert(text);
        }
        catch (FormatException exception)
        {
            throw errors.Syntax(token.Position, token.Text.Length, exception.Message);
        }
    }

    private static SyntaxNode[] Text(Token token, string value) => [new Leaf(token with { Text = Token.Quote(value) })];
}
