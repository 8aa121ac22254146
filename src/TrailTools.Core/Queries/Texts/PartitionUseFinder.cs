namespace TrailTools.Queries.Texts;

/// <summary>Tells how a query speaks of some columns, by the words next to them.</summary>
internal static class PartitionUseFinder
{
    private static readonly HashSet<string> Comparisons = new(StringComparer.OrdinalIgnoreCase) { "=", "<", "<=", ">", ">=", "between", "in", "like" };

    /// <summary>How it speaks of them.</summary>
    /// <param name="tokens">The query.</param>
    /// <param name="columns">The columns.</param>
    public static PartitionUse Find(IReadOnlyList<SqlToken> tokens, IEnumerable<string> columns)
    {
        var names = columns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (use, isCondition) = (PartitionUse.None, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            isCondition = isCondition ? !tokens[at].Is("select") : tokens[at].Is("where") || tokens[at].Is("on");
            if (tokens[at].Name is not { } name || !names.Contains(name))
                continue;
            if (isCondition && IsCompared(tokens, at))
                return PartitionUse.Compared;
            use = PartitionUse.Named;
        }

        return use;
    }

    private static bool IsCompared(IReadOnlyList<SqlToken> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && tokens[before].IsSign("."))
            before -= 2;
        return (at + 1 < tokens.Count && Comparisons.Contains(tokens[at + 1].Text)) || (before >= 0 && tokens[before].Kind == SqlTokenKind.Sign && Comparisons.Contains(tokens[before].Text));
    }
}
