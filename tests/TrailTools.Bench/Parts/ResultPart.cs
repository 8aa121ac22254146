using System.Globalization;
using TrailTools.Bench.Inputs;
using TrailTools.Bench.Probes;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Parts;

/// <summary>What it takes to read a million rows of a result file of Athena's, all documented columns, by one processor of a fresh process: as rows and as events.</summary>
internal static class ResultPart
{
    private const int Rows = 1_000_000;
    private const int Rate = 1;
    private const int Memory = 2;

    /// <summary>Rows in a second, and the most memory at a time.</summary>
    public static IEnumerable<Probe> Probes() =>
    [
        Of("result-rows", $"{Rows:N0} rows of a result, as rows", "rows/s", "rows", Rate),
        Of("result-events", $"{Rows:N0} rows of a result, as events", "rows/s", "events", Rate),
        Of("memory-result-idle", "peak memory: a process that reads no result", "MB", "idle", Memory),
        Of("memory-result-rows", $"peak memory: {Rows:N0} rows of a result, as rows", "MB", "rows", Memory),
        Of("memory-result-events", $"peak memory: {Rows:N0} rows of a result, as events", "MB", "events", Memory),
    ];

    private static Probe Of(string key, string name, string unit, string work, int figure) => Probe.Fresh(key, name, unit, () =>
    {
        var told = Run(work, Made.Once("result.csv", static path => Run("make", path, $"{Rows}")));
        return work == "idle" || told[0] == Rows ? told[figure] : throw new InvalidOperationException($"Of {Rows} rows {told[0]} were read.");
    }) with { MaxRounds = 3 };

    private static double[] Run(params string[] arguments)
        => [.. Programs.Run("dotnet", ["run", "--project", Checkout.Micro, "-c", "Release", "--", "result", .. arguments]).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
}
