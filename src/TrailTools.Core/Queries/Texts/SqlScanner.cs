using System.Text.RegularExpressions;

namespace TrailTools.Queries.Texts;

/// <summary>Cuts a query into its pieces, without comments and blanks. It refuses nothing: Athena says what is wrong with a query.</summary>
/// <remarks>Trino's grammar (SqlBase.g4), its lexer rules.</remarks>
internal static partial class SqlScanner
{
    private static readonly (string Group, SqlTokenKind Kind)[] Kinds =
    [
        ("word", SqlTokenKind.Word), ("name", SqlTokenKind.QuotedName), ("text", SqlTokenKind.Text), ("number", SqlTokenKind.Number), ("sign", SqlTokenKind.Sign),
    ];

    /// <summary>The pieces in their order.</summary>
    public static IReadOnlyList<SqlToken> Read(string sql)
        => [.. Pieces().Matches(sql).SelectMany(static match => Kinds.Where(kind => match.Groups[kind.Group].Success).Select(kind => new SqlToken(kind.Kind, match.Index, match.Value)))];

    [GeneratedRegex("""
        --[^\r\n]* | /\*.*?(?:\*/|\z)
        | (?<text>'(?:[^']|'')*(?:'|\z))
        | (?<name>"(?:[^"]|"")*")
        | (?<number>[0-9]+(?:\.[0-9]*)?)
        | (?<word>[\p{L}_][\p{L}\p{N}_@:]*)
        | (?<sign><>|!=|<=|>=|\|\||->|=>|\S)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pieces();
}
