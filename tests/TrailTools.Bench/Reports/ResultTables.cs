using System.Text;
using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Reports;

/// <summary>A report in Markdown.</summary>
internal static class ResultTables
{
    /// <summary>The least that an object with a record in it can be, to compare with.</summary>
    private const string Holders = "holders";

    /// <summary>The whole text.</summary>
    public static string Of(Report report)
    {
        var text = new StringBuilder($"{report.Machine}\n\n{report.Inputs}\n");
        AddGoals(text, report);
        AddTimes(text, report);
        AddFigures(text, report);
        return text.ToString();
    }

    private static void AddGoals(StringBuilder text, Report report) => AddTable(
        text, "Goals", ["case", "measured", "wanted", ""], "---|---:|---:|---", report.Verdicts.Select(static one => new[] { one.Name, one.Figure, one.Wanted, one.Word }));

    private static void AddTimes(StringBuilder text, Report report)
    {
        AddTable(
            text, "Times", ["case", "median, s", "least to most", "x its floor", "at most", "processors busy"], "---|---:|---:|---:|---:|---:",
            report.Times.Select(static one => new[]
            {
                one.Result.Probe.Name, $"{one.Result.Median:0.00}", $"{one.Result.Least:0.00} to {one.Result.Most:0.00}",
                $"{one.Ratio:0.00}", $"{Report.LimitOf(one.Result):0.##}", $"{one.Result.Cores:0.0}",
            }));
        if (report.Ratio("every", Holders) is { } ratio)
            text.Append($"\nEvery event as an object takes {ratio:0.00} x as long as the bare cmdlet whose objects hold a copy of a record's bytes:")
                .Append(" an object with a record in it cannot be less than that.\n");
        if (OtherTool.All.Any(tool => report.Results.Any(one => one.Probe.Key == tool.Name)))
            text.Append($"\nOther tools read one file in {ToolSample.OneIn}, and their time is scaled to all by stored bytes; the start of their process is in it, and nothing is subtracted.")
                .Append(" They run as they come, on one processor (jq has zcat beside it). Each found as many events as TrailTools does.\n");
    }

    private static void AddFigures(StringBuilder text, Report report) => AddTable(
        text, "Figures of processes", ["figure", "median", "least to most"], "---|---:|---:",
        report.Results.Where(static one => one.Probe.Floor is null).Select(static one => new[] { one.Probe.Name, $"{one.Median:0.##} {one.Probe.Unit}", $"{one.Least:0.##} to {one.Most:0.##}" }));

    private static void AddTable(StringBuilder text, string title, string[] heads, string lines, IEnumerable<string[]> rows)
    {
        if (rows.ToArray() is not { Length: > 0 } all)
            return;

        text.Append($"\n## {title}\n\n{Row(heads)}|{lines}|\n");
        foreach (var row in all)
            text.Append(Row(row));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
