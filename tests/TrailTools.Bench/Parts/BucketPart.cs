using TrailTools.Bench.Inputs;
using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What is measured on log files in a bucket: the rare question, and getting the same objects plainly.</summary>
internal static class BucketPart
{
    /// <summary>The floor and the search.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench, string key, Bucket bucket, string size)
    {
        var search = $"Search-TrailEvent @logs -EventName {bench.Questions.Rare.Value} | Out-Null";
        return
        [
            Probe.Timed($"{key}-floor", $"{key}-floor", $"floor: get and unpack {bucket.Count:N0} objects of {size} by HttpClient, 32 in flight", bucket.Unpack),
            Probe.Timed(key, $"{key}-floor", $"search {bucket.Count:N0} objects of {size} in a bucket", () => bench.Module.Run(search, bucket.Source)),
        ];
    }
}
