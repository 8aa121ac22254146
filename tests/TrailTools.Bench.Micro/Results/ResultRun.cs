using System.Diagnostics;
using System.Globalization;
using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena;
using TrailTools.Query;
using TrailTools.Queries.Results;
using TrailTools.Tables;

namespace TrailTools.Bench.Micro.Results;

/// <summary>Reads a large result once, on one processor, and tells how long that took and what memory it had at the most.</summary>
internal static class ResultRun
{
    /// <summary>The verb that starts it.</summary>
    public const string Verb = "result";

    /// <summary>Makes a result of so many rows, or reads one as rows, as events or not at all: writes rows in a second, and MB at the most.</summary>
    /// <param name="arguments">make FILE ROWS, or rows, events or idle with FILE.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (work, path) = (arguments[0], arguments[1]);
        if (work == "make")
        {
            Make(path, int.Parse(arguments[2], CultureInfo.InvariantCulture));
            return 0;
        }

        using var process = Process.GetCurrentProcess();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = 1;
        var clock = Stopwatch.StartNew();
        var rows = work switch
        {
            "rows" => await CountRowsAsync(path).ConfigureAwait(false),
            "events" => await CountEventsAsync(path).ConfigureAwait(false),
            _ => 0,
        };
        Console.WriteLine(FormattableString.Invariant($"{rows} {rows / clock.Elapsed.TotalSeconds:0} {process.PeakWorkingSet64 / 1e6:0.0}"));
        return 0;
    }

    private static void Make(string path, int count)
    {
        using var file = new StreamWriter(path);
        var sample = new SampleFile().Records;
        var rows = sample.Select(static record => ResultText.Row(record, "@").Split("\"@\"")).ToArray();
        file.Write($"{string.Join(',', ResultText.Columns.Select(static column => $"\"{column.Name}\""))}\n");
        for (var number = 0; number < count; number++)
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{rows[number % rows.Length][0]}\"{number:x8}-1111-4222-8333-444455556666\"{rows[number % rows.Length][1]}\n"));
    }

    private static async Task<long> CountRowsAsync(string path)
    {
        var count = 0L;
        await foreach (var rows in new RowReader(new FileCloud(path), NullTrailLog.Instance).ReadAsync(FileAthena.Answered, CancellationToken.None).ConfigureAwait(false))
            count += rows.Count;
        return count;
    }

    private static async Task<long> CountEventsAsync(string path)
    {
        var engine = new AthenaEngine(new AthenaTarget(new FileCloud(path), new TableLayout(new TableId("default", "logs"), ResultText.Table), PriceTable.Load(PriceTable.ShippedPath).Default)
        {
            AllowFullScan = true,
            ListAccountsAsync = static _ => throw new NotSupportedException(),
            EstimateAsync = static (_, _, _) => throw new NotSupportedException(),
        });
        var count = 0L;
        await foreach (var batch in engine.SearchAsync(new EventQuestion(), new SearchSummary(), NullTrailLog.Instance, CancellationToken.None).ConfigureAwait(false))
            count += batch.Count;
        return count;
    }
}
