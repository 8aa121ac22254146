namespace TrailTools.Bench.Reports;

/// <summary>Results as a table in Markdown.</summary>
internal static class ResultTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IEnumerable<CaseResult> results)
    {
        output.WriteLine("| case | median, s | least to most | ratio to the floor |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var one in results)
            output.WriteLine(FormattableString.Invariant($"| {one.Name} | {one.Median:0.00} | {one.Least:0.00} to {one.Most:0.00} | {one.Ratio:0.00} |"));
    }
}
