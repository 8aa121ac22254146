using TrailTools.Diagnostics;
using TrailTools.Query.Texts;

namespace TrailTools.Tables.Survey;

/// <summary>Picks the Regions that a table reads: a value that is not projected gives no rows and no error, so it is all of them unless somebody names some.</summary>
internal static class RegionPicker
{
    /// <summary>The Regions, by name.</summary>
    /// <param name="names">Names, which are taken as they are, and wildcards; null for all.</param>
    /// <param name="all">All Regions that are known.</param>
    /// <exception cref="TrailException">TableRegionUnknown: a wildcard stands for none.</exception>
    public static IReadOnlyList<string> Pick(IReadOnlyList<string>? names, IEnumerable<string> all)
    {
        var known = all.Distinct().Order(StringComparer.Ordinal).ToList();
        return names is null ? known : [.. names.SelectMany(name => Expand(name, known)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Expand(string name, List<string> known)
    {
        if (!Wildcard.HasWildcards(name) || !Wildcard.TryParse(name, out var wildcard))
            return [name.ToLowerInvariant()];

        var found = known.Where(region => wildcard.IsMatch(region, ignoreCase: true)).ToList();
        return found.Count > 0 ? found : throw TrailException.Invalid("TableRegionUnknown", name, $"'{name}' stands for no Region. Regions are {string.Join(", ", known)}.");
    }
}
