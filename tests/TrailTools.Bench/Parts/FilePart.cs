using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What is measured on files of a particular kind: the rare question, and their own floor.</summary>
internal static class FilePart
{
    /// <summary>The floor and the search.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench, string key, string floorName, Action floor, string files, string path)
    {
        var search = $"Search-TrailEvent $logs -EventName {bench.Questions.Rare.Value} | Out-Null";
        return
        [
            Probe.Timed($"{key}-floor", $"{key}-floor", $"floor: {floorName}", floor),
            Probe.Timed(key, $"{key}-floor", $"search {files}, {bench.Questions.Rare.Percent} hits", () => bench.Module.Run(search, path)),
        ];
    }

    /// <summary>A file's size as it is written in the report.</summary>
    public static string Size(string path) => new FileInfo(path).Length / 1e6 is var size && size < 1000 ? $"{size:0} MB" : $"{size / 1000:0.0} GB";
}
