namespace TrailTools.Query.Texts;

/// <summary>Reads wildcard patterns as PowerShell does.</summary>
internal static class WildcardParser
{
    private const char Escape = '`';

    /// <summary>The parts of a pattern; null for a malformed one.</summary>
    public static WildcardToken[]? Parse(string pattern)
    {
        var tokens = new List<WildcardToken>(pattern.Length);
        for (var rest = pattern.AsSpan(); !rest.IsEmpty;)
        {
            if (Next(rest, out var token) is not { } length)
                return null;
            if (token.Kind != WildcardTokenKind.Any || tokens.Count == 0 || tokens[^1].Kind != WildcardTokenKind.Any)
                tokens.Add(token);
            rest = rest[length..];
        }

        return [.. tokens];
    }

    /// <summary>The first part and its length; null where a bracket is open or a range runs backwards.</summary>
    private static int? Next(ReadOnlySpan<char> pattern, out WildcardToken token)
    {
        token = default;
        switch (pattern[0])
        {
            case '*':
                token = new WildcardToken(WildcardTokenKind.Any, "");
                return 1;
            case '?':
                token = new WildcardToken(WildcardTokenKind.AnyOne, "");
                return 1;
            case '[':
                return Set(pattern, out token);
            case Escape when pattern.Length > 1:
                token = Literal(pattern[1]);
                return 2;
            default:
                token = Literal(pattern[0]);
                return 1;
        }
    }

    private static WildcardToken Literal(char character) => new(WildcardTokenKind.OneOf, new string(character, 2));

    private static int? Set(ReadOnlySpan<char> pattern, out WildcardToken token)
    {
        token = default;
        var members = new List<(char Character, bool IsDash)>();
        for (var at = 1; at < pattern.Length; at++)
        {
            // A closing bracket in the first place is a member.
            if (pattern[at] == ']' && members.Count > 0)
            {
                token = new WildcardToken(WildcardTokenKind.OneOf, Ranges(members) ?? "");
                return token.Set.Length > 0 ? at + 1 : null;
            }

            var isEscaped = pattern[at] == Escape && at + 1 < pattern.Length;
            if (isEscaped)
                at++;
            members.Add((pattern[at], pattern[at] == '-' && !isEscaped));
        }

        return null;
    }

    /// <summary>The set's ranges, from and to in turn; null where one runs backwards.</summary>
    private static string? Ranges(List<(char Character, bool IsDash)> members)
    {
        var ranges = new System.Text.StringBuilder();
        for (var i = 0; i < members.Count; i++)
        {
            var isRange = i + 2 < members.Count && members[i + 1].IsDash;
            var (from, to) = (members[i].Character, members[isRange ? i + 2 : i].Character);
            if (from > to)
                return null;
            ranges.Append(from).Append(to);
            i += isRange ? 2 : 0;
        }

        return ranges.ToString();
    }
}
