namespace TrailTools.Query.Texts;

/// <summary>A part of a wildcard pattern.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Set">For one character: the ranges that it may be in, from and to in turn. A literal is a range of one.</param>
internal readonly record struct WildcardToken(WildcardTokenKind Kind, string Set)
{
    /// <summary>Whether the token stands for that character.</summary>
    public bool Fits(char character, bool ignoreCase)
        => Kind != WildcardTokenKind.OneOf || IsInSet(character)
            || (ignoreCase && (IsOtherCaseInSet(character, char.ToUpperInvariant(character)) || IsOtherCaseInSet(character, char.ToLowerInvariant(character))));

    // The Kelvin sign is no k: ordinal comparison never makes ASCII of what is not.
    private bool IsOtherCaseInSet(char character, char other) => char.IsAscii(character) == char.IsAscii(other) && IsInSet(other);

    private bool IsInSet(char character)
    {
        for (var i = 0; i < Set.Length; i += 2)
        {
            if (character >= Set[i] && character <= Set[i + 1])
                return true;
        }

        return false;
    }
}
