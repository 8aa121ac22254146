using TrailTools.Bench.Inputs;

namespace TrailTools.Bench.Probes;

/// <summary>The files that other tools read: all of them would take minutes.</summary>
/// <param name="Files">Their paths.</param>
/// <param name="Share">Their share of all stored bytes.</param>
internal sealed record ToolSample(IReadOnlyList<string> Files, double Share)
{
    /// <summary>One file in so many is read.</summary>
    public const int OneIn = 25;

    /// <summary>The sample of a folder.</summary>
    public static ToolSample Of(Logs logs)
    {
        string[] files = [.. logs.Files.Where(static (_, place) => place % OneIn == 0)];
        return new ToolSample(files, files.Sum(static path => new FileInfo(path).Length) / (double)logs.StoredBytes);
    }
}
