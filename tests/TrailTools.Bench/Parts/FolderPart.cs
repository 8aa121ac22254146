using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What is measured on the folder of log files.</summary>
internal static class FolderPart
{
    /// <summary>The key of the floor of what is measured on that folder.</summary>
    public const string Floor = "floor";

    /// <summary>The floor, the module's cmdlets, and the least that a cmdlet is.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench)
    {
        var asked = bench.Questions;
        var size = asked.PlainBytes / Math.Max(1, asked.Events);
        Probe Run(string key, string name, string script) => Probe.Timed(key, Floor, name, () => bench.Module.Run($"{script} | Out-Null", bench.Logs.Folder));
        return
        [
            Probe.Timed(Floor, Floor, $"floor: unpack every file, {Environment.ProcessorCount} threads", () => Bench.Probes.Floor.Unpack(bench.Logs.Files)),
            Run("rare", $"search, {asked.Rare.Percent} hits", $"Search-TrailEvent $logs -EventName {asked.Rare.Value}"),
            Run("some", $"search, {asked.Some.Percent} hits", $"Search-TrailEvent $logs -EventName {asked.Some.Value}"),
            Run("many", $"search, {asked.Many.Percent} hits", $"Search-TrailEvent $logs -EventName {asked.Many.Value}"),
            Run("every", "every event as an object", "Search-TrailEvent $logs"),
            Run("bare", "a bare cmdlet that writes as many empty objects", $"Write-Bare -Count {asked.Events}"),
            Run("holders", $"a bare cmdlet, as many objects with a copy of {size:N0} bytes each", $"Write-Bare -Count {asked.Events} -Size {size}"),
            Run("count", "Measure-TrailEvent -Property EventName", "Measure-TrailEvent $logs -Property EventName"),
            Run("ordered", "every event in order of time (-Ordered)", "Search-TrailEvent $logs -Ordered"),
            Run("newest", "the newest 100 events (-Newest 100)", "Search-TrailEvent $logs -Newest 100"),
        ];
    }

    /// <summary>DuckDB, asked for the rare events.</summary>
    public static IEnumerable<Probe> DuckDbProbes(Workbench bench)
    {
        var (name, expected) = (bench.Questions.Rare.Names[0], bench.CountRare(bench.Logs.Files));
        Probe Find(string key, string what, (string, string) record) => Probe.Timed(
            key, Floor, $"DuckDB read_json, {bench.Questions.Rare.Percent} hits, {what}", () => Answer.Check("DuckDB", expected, DuckDb.Find(bench.Logs.Folder, name, record))) with { MaxRounds = 3 };
        return [Find("duckdb", "whole records", DuckDb.WholeRecords), Find("duckdb-few", "3 fields", DuckDb.ThreeFields)];
    }

    /// <summary>The tools that this machine has, asked for the rare events.</summary>
    public static IEnumerable<Probe> ToolProbes(Workbench bench)
    {
        var sample = ToolSample.Of(bench.Logs);
        var expected = bench.CountRare(sample.Files);
        return OtherTool.All.Where(static tool => tool.IsThere).Select(tool => tool.Ask(sample, Floor, bench.Questions.Rare, expected));
    }
}
