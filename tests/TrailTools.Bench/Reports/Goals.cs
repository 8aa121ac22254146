using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Reports;

/// <summary>What the search must reach, on two processors and with all files in the system's cache.</summary>
internal static class Goals
{
    private const string Memory = "{0:0} MB beyond an idle session", FirstSeconds = "{0:0.00} s";

    /// <summary>The goals.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        Goal.Times("rare", "floor", 1.25),
        Goal.Times("some", "floor", 1.4),
        Goal.Times("many", "floor", 2.2),
        Goal.Times("every", "floor", 4),
        Goal.Times("every", "bare", 1.6, "the bare cmdlet with empty objects"),
        Goal.Times("count", "floor", 2.5),
        Goal.Times("small", "small-floor", 1.5),
        Goal.Times("bucket", "bucket-floor", 1.5),
        Goal.Times("bucket-small", "bucket-small-floor", 1.5),
        Goal.Times("integrity", "integrity-floor", 1.4),
        Goal.Slower("integrity-cli", "integrity-bucket", 10),
        Goal.Slower("duckdb", "rare", 6),
        Goal.Slower("duckdb-few", "rare", 6),
        Goal.Slower("jq", "rare", 30),
        Goal.Slower("python3", "rare", 15),
        Goal.Slower("pwsh", "rare", 50),
        .. new[] { "names", "name", "who" }.Select(static question => Goal.Slower($"duckdb-sql-{question}", $"sql-{question}", 1.8)),
        Goal.Slower("duckdb-import", "store-import", 1.4),
        .. new[] { "names", "name", "who", "rare" }.Select(static question => Goal.Slower($"logs-{question}", $"store-{question}", 20)),
        .. new[] { "rare", "every", "count", "ordered", "lines", "gzip", "small" }.Select(static search => Goal.Beyond($"memory-{search}", "memory-idle", 250, Memory)),
        Goal.AtLeast("result-events", 150_000, "{0:N0} rows a second"),
        .. new[] { "rows", "events" }.Select(static kind => Goal.Beyond($"memory-result-{kind}", "memory-result-idle", 100, "{0:0} MB beyond a process that reads none")),
        .. new[] { "first", "first-one", "first-cold", "first-one-cold" }.Select(static key => Goal.Within(key, 0.3, FirstSeconds)),
        Goal.Beyond("import", "import-nothing", 60, "{0:0} ms beyond an empty manifest module"),
    ];

    /// <summary>The verdicts on what was measured. A tool that ours would be compared with and that this machine lacks is told of.</summary>
    public static IEnumerable<Verdict> Judge(IReadOnlyDictionary<string, Measured> results)
        => All.Select(goal => goal.Judge(results) ?? Missing(goal, results)).OfType<Verdict>();

    private static Verdict? Missing(Goal goal, IReadOnlyDictionary<string, Measured> results)
        => OtherTool.All.Any(tool => tool.Name == goal.Key && !tool.IsThere) && results.ContainsKey(goal.Against!)
            ? new Verdict(goal.Key, "not on this machine", goal.Wanted, null)
            : null;
}
