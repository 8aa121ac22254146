namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>The smallest part of SQL that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Before">The blanks and comments before it, as written.</param>
/// <param name="Text">Itself, as written, quotes and all.</param>
/// <param name="Position">Where it begins in the user's text, in characters.</param>
internal sealed record Token(TokenKind Kind, string Before, string Text, int Position)
{
    /// <summary>Whether it is this keyword, or this symbol; a quoted name is never a keyword.</summary>
    public bool Is(string word) => Kind is TokenKind.Word or TokenKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the project wrote it, in DuckDB's SQL, where the user wrote something else.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Whether it can name a column, a table, a function.</summary>
    public bool IsName => Kind == TokenKind.QuotedName || (Kind == TokenKind.Word && !Keywords.Reserved.Contains(Text));

    /// <summary>What the quotes hold, of a text or a quoted name; else itself.</summary>
    public string Value => Kind switch
    {
        TokenKind.Text => Text[1..^1].Replace("''", "'", StringComparison.Ordinal),
        TokenKind.QuotedName => Text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => Text,
    };

    /// <summary>Text in quotes.</summary>
    public static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name in quotes.</summary>
    public static string QuoteName(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
