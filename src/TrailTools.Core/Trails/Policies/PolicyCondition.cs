namespace TrailTools.Trails.Policies;

/// <summary>A condition of a statement: a key of the request compared with values, one of which must fit.</summary>
/// <param name="Operator">Such as StringEquals.</param>
/// <param name="Key">Such as aws:SourceArn; its case does not matter.</param>
/// <param name="Values">The values.</param>
internal sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    /// <summary>The key that says for which trail CloudTrail writes.</summary>
    public const string SourceArn = "aws:SourceArn";

    /// <summary>Operators that say the same of a value without wildcards.</summary>
    private static readonly HashSet<string> Equalities = ["StringEquals", "StringLike", "ArnEquals", "ArnLike"];

    /// <summary>Whether this is a condition on a key.</summary>
    public bool IsOn(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether whatever fits another condition fits this one too.</summary>
    public bool Covers(PolicyCondition other)
        => IsOn(other.Key)
            && (Operator == other.Operator || (Equalities.Contains(Operator) && Equalities.Contains(other.Operator)))
            && other.Values.All(value => Values.Contains(value, StringComparer.Ordinal));
}
