using System.Diagnostics.CodeAnalysis;

namespace TrailTools.Query.Texts;

/// <summary>
/// A pattern of PowerShell's kind: * for any characters, ? for one, [abc] and [a-z] for one of a set, a backtick before what is meant as it is.
/// Text compares ordinal. The time is at most the product of both lengths, whatever an attacker writes.
/// </summary>
/// <remarks>Meaning: about_Wildcards.</remarks>
internal sealed class Wildcard
{
    private readonly WildcardToken[] _tokens;

    private Wildcard(string pattern, WildcardToken[] tokens) => (Pattern, _tokens) = (pattern, tokens);

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>The pattern's parts.</summary>
    public IReadOnlyList<WildcardToken> Tokens => _tokens;

    /// <summary>Whether a text has anything in it that is more than itself.</summary>
    public static bool HasWildcards(string text) => text.AsSpan().ContainsAny("*?[`");

    /// <summary>Reads a pattern; false for one that is malformed, such as one with an open bracket.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Wildcard? wildcard)
    {
        wildcard = WildcardParser.Parse(pattern) is { } tokens ? new Wildcard(pattern, tokens) : null;
        return wildcard is not null;
    }

    /// <summary>Whether the whole text fits.</summary>
    public bool IsMatch(ReadOnlySpan<char> text, bool ignoreCase)
    {
        var (token, at) = (0, 0);
        var (lastAny, resume) = (-1, 0);
        while (at < text.Length)
        {
            if (token < _tokens.Length && _tokens[token].Kind == WildcardTokenKind.Any)
            {
                (lastAny, resume) = (token++, at);
            }
            else if (token < _tokens.Length && _tokens[token].Fits(text[at], ignoreCase))
            {
                token++;
                at++;
            }
            else if (lastAny >= 0)
            {
                (token, at) = (lastAny + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return _tokens.AsSpan(token).IndexOfAnyExcept(new WildcardToken(WildcardTokenKind.Any, "")) < 0;
    }
}
