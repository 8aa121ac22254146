using TrailTools.Cloud;
using TrailTools.Query.Texts;

namespace TrailTools.Engines.EventHistory;

/// <summary>Says whose event history is asked.</summary>
internal static class HistoryRegions
{
    /// <summary>Where the events of services without a Region are, such as IAM's (CloudTrail User Guide, "Global service events").</summary>
    private const string Global = "us-east-1";

    /// <summary>The Regions of names and wildcards: a name is taken as it is, a wildcard stands for the Regions of the connection's partition.</summary>
    /// <param name="cloud">The connection.</param>
    /// <param name="names">Names and wildcards; null for the connection's Region and the one where the events of services without a Region are.</param>
    /// <exception cref="Diagnostics.TrailException">HistoryRegionUnknown: a wildcard stands for none.</exception>
    public static IReadOnlyList<HistoryRegion> Pick(ICloud cloud, IReadOnlyList<string>? names)
    {
        var all = cloud.ListRegions();
        if (names is null)
            return [new HistoryRegion(cloud.Region, IsNamed: true), .. all.Where(region => region == Global && region != cloud.Region).Select(static region => new HistoryRegion(region, IsNamed: false))];

        return [.. names.SelectMany(name => Expand(name, all)).GroupBy(static region => region.Name).Select(static same => new HistoryRegion(same.Key, same.Any(static region => region.IsNamed)))];
    }

    private static IEnumerable<HistoryRegion> Expand(string name, IReadOnlyList<string> all)
    {
        if (!Wildcard.HasWildcards(name) || !Wildcard.TryParse(name, out var wildcard))
            return [new HistoryRegion(name.ToLowerInvariant(), IsNamed: true)];

        var found = all.Where(region => wildcard.IsMatch(region, ignoreCase: true)).Select(static region => new HistoryRegion(region, IsNamed: false)).ToArray();
        return found.Length > 0 ? found : throw HistoryErrors.RegionUnknown(name, all);
    }
}
