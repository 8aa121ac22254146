using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>The buckets and trails that a sandbox has on disk, a text for each, without times.</summary>
internal sealed partial record SandboxState(IReadOnlyDictionary<string, string> Things)
{
    /// <summary>Reads a sandbox's folder.</summary>
    public static SandboxState Read(string folder)
        => new(Trails(folder).Concat(Buckets(folder)).OrderBy(static thing => thing.Name, StringComparer.Ordinal).ToDictionary(static thing => thing.Name, static thing => thing.Text));

    /// <summary>All of it as one text, in which a bucket's random name is any.</summary>
    public override string ToString() => RandomName().Replace(string.Join('\n', Things.Select(static thing => $"{thing.Key}: {thing.Value}")), "$1any");

    /// <summary>The names of what is not the same in another state.</summary>
    public IEnumerable<string> DifferencesTo(SandboxState other)
        => Things.Keys.Union(other.Things.Keys).Where(name => Things.GetValueOrDefault(name) != other.Things.GetValueOrDefault(name));

    private static IEnumerable<(string Name, string Text)> Trails(string folder)
        => from trail in Load(folder, "trails")?.AsArray() ?? []
           let told = new JsonObject
           {
               ["Settings"] = trail["Settings"]!.DeepClone(),
               ["Selectors"] = trail["Selectors"]!.DeepClone(),
               ["Tags"] = trail["Tags"]!.DeepClone(),
               ["IsLogging"] = trail["Status"]!["IsLogging"]!.DeepClone(),
           }
           select ((string)trail["Name"]!, told.ToJsonString());

    private static IEnumerable<(string Name, string Text)> Buckets(string folder)
        => from path in Directory.EnumerateDirectories(Path.Combine(folder, "s3"), "bucket-*")
           let bucket = Load(path, "bucket")
           where bucket is not null
           let objects = Directory.EnumerateFiles(Path.Combine(path, "objects"), "*.json").Select(static file => (string)JsonNode.Parse(File.ReadAllBytes(file))!["Key"]!).Order(StringComparer.Ordinal)
           let settings = bucket["Settings"]!.AsObject().OrderBy(static setting => setting.Key, StringComparer.Ordinal).Select(static setting => $"{setting.Key}={setting.Value}")
           select ((string)bucket["Name"]!, $"{bucket["Region"]} {string.Join(' ', settings)} {string.Join(' ', objects)}");

    private static JsonNode? Load(string folder, string name)
        => Path.Combine(folder, name + ".json") is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path)) : null;

    [GeneratedRegex("(aws-cloudtrail-logs-[0-9]{12}-)[0-9a-f]{8}")]
    private static partial Regex RandomName();
}
