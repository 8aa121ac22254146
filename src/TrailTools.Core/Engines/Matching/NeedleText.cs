using TrailTools.Query.Texts;

namespace TrailTools.Engines.Matching;

/// <summary>Takes out of literals and wildcards the longest part that JSON writes as it is.</summary>
internal static class NeedleText
{
    private const int MinLength = 3;

    /// <summary>Texts that nearly every record has somewhere.</summary>
    private static readonly string[] Everywhere = ["amazonaws.com", "AwsApiCall", "Management", "AssumedRole", "IAMUser", "us-east-1"];

    /// <summary>The longest part of a literal that is worth a search; null where there is none.</summary>
    public static string? OfLiteral(string text) => Longest(text);

    /// <summary>The longest literal part of a pattern that is worth a search; null where there is none.</summary>
    public static string? OfWildcard(Wildcard pattern)
        => Longest(string.Concat(pattern.Tokens.Select(static token => token is { Kind: WildcardTokenKind.OneOf, Set: [var from, var to] } && from == to ? from : '\0')));

    /// <summary>What is behind the last colon or slash: of a name that is put together from parts of a record, that is one of them.</summary>
    public static string LastToken(string text) => text[(text.LastIndexOfAny([':', '/']) + 1)..];

    /// <summary>How rare a text is thought to be.</summary>
    public static int Worth(string text)
        => Array.Exists(Everywhere, common => text.EndsWith(common, StringComparison.OrdinalIgnoreCase)) ? MinLength : text.Length;

    private static string? Longest(string text)
    {
        var (start, length) = (0, 0);
        for (int at = 0, from = 0; at <= text.Length; at++)
        {
            if (at < text.Length && IsPlain(text[at]))
                continue;
            if (at - from > length)
                (start, length) = (from, at - from);
            from = at + 1;
        }

        return length >= MinLength ? text.Substring(start, length) : null;
    }

    // Slashes and quotes may be escaped, and blanks may stand beside brackets, colons and commas.
    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
