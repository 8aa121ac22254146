using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What is measured of whole processes and sessions.</summary>
internal static class ProcessPart
{
    /// <summary>The peak memory of searches, and of a session that does nothing.</summary>
    public static IEnumerable<Probe> Memory(Workbench bench)
    {
        var rare = $"Search-TrailEvent $logs -EventName {bench.Questions.Rare.Value}";
        Probe Peak(string key, string name, string script, string path) => PeakMemory.Of($"memory-{key}", $"peak memory: {name}", script, path);
        return
        [
            Peak("idle", "an idle session", "1", bench.Logs.Folder),
            Peak("rare", $"search, {bench.Questions.Rare.Percent} hits", rare, bench.Logs.Folder),
            Peak("every", "every event as an object", "Search-TrailEvent $logs", bench.Logs.Folder),
            Peak("count", "Measure-TrailEvent -Property EventName", "Measure-TrailEvent $logs -Property EventName", bench.Logs.Folder),
            Peak("ordered", "every event in order of time (-Ordered)", "Search-TrailEvent $logs -Ordered", bench.Logs.Folder),
            Peak("lines", $"search one JSON Lines file of {FilePart.Size(bench.Lines)}", rare, bench.Lines),
            Peak("gzip", $"search one gzip file of {FilePart.Size(bench.Gzip)}", rare, bench.Gzip),
            Peak("small", $"search {bench.Small.Files.Count:N0} small files", rare, bench.Small.Folder),
        ];
    }

    /// <summary>The time to a search's first object.</summary>
    public static IEnumerable<Probe> FirstObjects(Workbench bench)
    {
        var search = $"Search-TrailEvent $logs -EventName {bench.Questions.Common.Value}";
        return
        [
            FirstObject.Warm("first", "first object of a common event, fresh session", search, bench.Logs.Folder),
            FirstObject.Warm("first-one", "first object of a common event, fresh session, -First 1", $"{search} -First 1", bench.Logs.Folder),
            FirstObject.Cold("first-cold", "first object of a common event, fresh process", search, bench.Logs.Folder),
            FirstObject.Cold("first-one-cold", "first object of a common event, fresh process, -First 1", $"{search} -First 1", bench.Logs.Folder),
        ];
    }
}
