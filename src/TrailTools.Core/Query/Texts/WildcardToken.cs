namespace TrailTools.Query.Texts;

/// <summary>A part of a wildcard pattern.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Set">For one character: the ranges that it may be in, from and to in turn. A literal is a range of one.</param>
internal readonly record struct WildcardToken(WildcardTokenKind Kind, string Set)
{
    /// <summary>Whether the token stands for that character.</summary>
    public bool Fits(char character, bool ignoreCase)
        => Kind != WildcardTokenKind.OneOf || IsInSet(character)
            || (ignoreCase && (IsInSet(char.ToUpperInvariant(character)) || IsInSet(char.ToLowerInvariant(character))));

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
