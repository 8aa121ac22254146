namespace TrailTools.Queries.Texts;

/// <summary>A piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Text">The piece as it is written.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, string Text)
{
    /// <summary>The name that it is; null for what can be none. Athena has names without case.</summary>
    public string? Name => Kind switch
    {
        SqlTokenKind.Word => Text,
        SqlTokenKind.QuotedName => Text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => null,
    };

    /// <summary>Whether it is a keyword.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a sign.</summary>
    public bool IsSign(string sign) => Kind == SqlTokenKind.Sign && Text == sign;
}
