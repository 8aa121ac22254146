namespace TrailTools.Bench;

/// <summary>Names of events that have a known share of the logs.</summary>
/// <param name="Events">All events.</param>
/// <param name="Rare">A name that few have.</param>
/// <param name="RareShare">Their share.</param>
/// <param name="Some">A name that some have.</param>
/// <param name="SomeShare">Their share.</param>
/// <param name="Many">Names, parted by commas, that many have.</param>
/// <param name="ManyShare">Their share.</param>
internal sealed record Questions(long Events, string Rare, double RareShare, string Some, double SomeShare, string Many, double ManyShare)
{
    /// <summary>Names that come nearest to 0.05 %, 1 % and 20 %.</summary>
    public static Questions Choose(ModuleHost module, Logs logs)
    {
        var counts = module.Run("Measure-TrailEvent $logs -Property EventName -IncludeDuplicate", logs.Folder)
            .Select(static one => (Name: (string)one.Properties["EventName"].Value, Count: (long)one.Properties["Count"].Value)).ToArray();
        var all = counts.Sum(static one => one.Count);
        var rare = Nearest(counts, all * 0.0005);
        var some = Nearest(counts, all * 0.01);
        var (many, share) = (new List<string>(), 0L);
        foreach (var (name, count) in counts.TakeWhile(_ => share < all * 0.19))
        {
            many.Add(name);
            share += count;
        }

        return new Questions(all, rare.Name, rare.Count / (double)all, some.Name, some.Count / (double)all, string.Join(',', many), share / (double)all);
    }

    private static (string Name, long Count) Nearest((string Name, long Count)[] counts, double wanted) => counts.MinBy(one => Math.Abs(one.Count - wanted));
}
