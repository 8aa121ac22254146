using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Inputs;

/// <summary>Names of events that have a known share of the logs.</summary>
/// <param name="Events">How many events there are, each once.</param>
/// <param name="PlainBytes">What they take unpacked.</param>
/// <param name="Rare">A name that few have.</param>
/// <param name="Some">A name that some have.</param>
/// <param name="Many">Names that many have together.</param>
/// <param name="Common">The name that most have.</param>
internal sealed record Questions(long Events, long PlainBytes, NameShare Rare, NameShare Some, NameShare Many, NameShare Common)
{
    /// <summary>Names that come nearest to 0.05 %, 1 % and 20 %.</summary>
    public static Questions Choose(ModuleHost module, Logs logs)
    {
        var output = module.Run("Measure-TrailEvent $logs -Property EventName -SummaryVariable summary; $summary", logs.Folder);
        var counts = output.SkipLast(1).Select(static one => (Name: (string)one.Properties["EventName"].Value, Count: (long)one.Properties["Count"].Value))
            .OrderByDescending(static one => one.Count).ToArray();
        var all = counts.Sum(static one => one.Count);
        NameShare One((string Name, long Count) one) => new([one.Name], one.Count / (double)all);
        NameShare Nearest(double share) => One(counts.MinBy(one => Math.Abs(one.Count - (share * all))));
        return new Questions(all, (long)output[^1].Properties["PlainBytes"].Value, Nearest(0.0005), Nearest(0.01), Together(counts, all, 0.2), One(counts[0]));
    }

    /// <summary>The most frequent names that together do not go beyond the share, until it is all but reached.</summary>
    private static NameShare Together((string Name, long Count)[] counts, long all, double share)
    {
        var (names, sum) = (new List<string>(), 0L);
        foreach (var (name, count) in counts)
        {
            if ((sum + count) > share * all || sum > (share - 0.002) * all)
                continue;
            names.Add(name);
            sum += count;
        }

        return new NameShare(names, sum / (double)all);
    }
}
