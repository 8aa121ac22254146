using TrailTools.Bench.Inputs;
using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>What questions in SQL take on the folder of log files: the cmdlet's time, and that of DuckDB with its own reader of JSON.</summary>
internal static class SqlPart
{
    /// <summary>Each question twice. DuckDB's reader is told the types of the fields that the question needs, which is the quickest way that it has.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench)
    {
        foreach (var question in SqlQuestion.All(bench.Questions.Rare.Names[0]))
        {
            var expected = new Lazy<long>(() => Ask(bench, question));
            yield return Probe.Timed($"sql-{question.Key}", FolderPart.Floor, $"Invoke-TrailQuery, {question.Name}", () => Ask(bench, question));
            yield return Probe.Timed(
                $"duckdb-sql-{question.Key}", FolderPart.Floor, $"DuckDB read_json, {question.Name}",
                () => Answer.Check("DuckDB", expected.Value, DuckDb.Ask(bench.Logs.Folder, question))) with { MaxRounds = 3 };
        }
    }

    private static long Ask(Workbench bench, SqlQuestion question)
        => (long)bench.Module.Run($"Invoke-TrailQuery \"{question.Of("cloudtrail_logs")}\" -Path $logs", bench.Logs.Folder).Single().Properties.Single().Value;
}
