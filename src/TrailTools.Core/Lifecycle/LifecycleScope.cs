namespace TrailTools.Lifecycle;

/// <summary>Which objects a rule is for: all conditions together.</summary>
/// <param name="Prefix">How their keys begin; empty for all.</param>
internal sealed record LifecycleScope(string Prefix)
{
    /// <summary>Whether the prefix stands in the rule itself, as it did before there were filters; the two do not mix in one configuration.</summary>
    public bool IsRuleLevel { get; init; }

    /// <summary>Tags that they must have.</summary>
    public IReadOnlyList<(string Key, string Value)> Tags { get; init; } = [];

    /// <summary>They are larger than this, in bytes.</summary>
    public long? SizeOver { get; init; }

    /// <summary>They are smaller than this, in bytes.</summary>
    public long? SizeUnder { get; init; }

    /// <summary>Whether all objects whose keys begin so are meant.</summary>
    public bool CoversAll(string folder) => Tags.Count == 0 && SizeOver is null or 0 && SizeUnder is null && folder.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether some object whose key begins so can be meant.</summary>
    public bool Touches(string folder) => folder.StartsWith(Prefix, StringComparison.Ordinal) || Prefix.StartsWith(folder, StringComparison.Ordinal);
}
