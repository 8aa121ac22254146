using TrailTools.Bench.Inputs;
using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What it takes to make a store of the folder of log files, how large it is, and what questions take on it beside what they take on the log files.</summary>
internal static class StorePart
{
    /// <summary>Ours, and beside it what DuckDB takes with its own reader of JSON.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench)
    {
        var events = new Lazy<long>(bench.CountAll);
        var store = new Lazy<string>(() => Import(bench, Made.Empty("store")));
        yield return Probe.Timed("store-import", FolderPart.Floor, "Import-TrailLog into a new store", () => Import(bench, Made.Empty("store-import"))) with { MaxRounds = 3 };
        yield return Probe.Timed(
            "duckdb-import", FolderPart.Floor, "DuckDB read_json into Parquet, all columns, no record of their own",
            () => Answer.Check("DuckDB", events.Value, DuckDb.Convert(bench.Logs.Folder, Path.Combine(Made.Empty("store-duckdb"), "all.parquet")))) with { MaxRounds = 3 };
        yield return new Probe("store-size", "the store's size", "MB", () => new Sample(SizeOf(store.Value), null)) { MaxRounds = 1 };
        foreach (var question in SqlQuestion.All(bench.Questions.Rare.Names[0]))
        {
            yield return Ask(bench, $"store-{question.Key}", $"the store, {question.Name}", question, "-Store", () => store.Value);
            yield return Ask(bench, $"logs-{question.Key}", $"the log files, {question.Name}", question, "-Path", () => bench.Logs.Folder) with { MaxRounds = 3 };
        }

        yield return Search(bench, "store-rare", "the store", "-Store", () => store.Value);
        yield return Search(bench, "logs-rare", "the log files", "-Path", () => bench.Logs.Folder);
    }

    private static string Import(Workbench bench, string folder)
    {
        bench.Module.Run("$null = Import-TrailLog -Path $logs[0] -Store $logs[1]", new[] { bench.Logs.Folder, folder });
        return folder;
    }

    private static Probe Ask(Workbench bench, string key, string name, SqlQuestion question, string parameter, Func<string> source)
        => Probe.Timed(key, FolderPart.Floor, name, () => bench.Module.Run($"Invoke-TrailQuery \"{question.Of("cloudtrail_logs")}\" {parameter} $logs", source()));

    private static Probe Search(Workbench bench, string key, string name, string parameter, Func<string> source)
        => Probe.Timed(key, FolderPart.Floor, $"{name}, search, {bench.Questions.Rare.Percent} hits", () => bench.Module.Run($"Search-TrailEvent {parameter} $logs -EventName {bench.Questions.Rare.Value} | Out-Null", source()));

    private static double SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length) / 1e6;
}
