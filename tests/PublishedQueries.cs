using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrailTools.Tests;

/// <summary>Queries that others have published, those of CloudTrail tables with the statements that make such tables.</summary>
internal static partial class PublishedQueries
{
    /// <summary>Tables of other logs.</summary>
    private static readonly string[] Others = ["s3_access_logs", "cloudfront_logs", "waf_logs", "vpc_flow_logs"];

    private static readonly string File = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "queries", "queries.jsonl"));

    /// <summary>The statements, each with its name, and why it is not run, where it is not.</summary>
    public static IEnumerable<TheoryDataRow<string>> Statements()
        => System.IO.File.Exists(File)
            ? System.IO.File.ReadLines(File).SelectMany(static (line, index) => Split(SqlOf(line)).Select((sql, part) => Row(sql, $"query {index}.{part}")))
            : [new("") { TestDisplayName = "queries", Skip = $"The published queries are not on this machine: '{File}' is not there." }];

    /// <summary>The statements that make tables; the running test is skipped where they are not there.</summary>
    public static IReadOnlyList<string> Tables()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"The published queries are not on this machine: '{File}' is not there.");
        return [.. System.IO.File.ReadLines(File).Select(SqlOf).Where(static sql => sql.Contains("CREATE EXTERNAL TABLE", StringComparison.Ordinal))];
    }

    private static string SqlOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("sql").GetString()!;

    private static TheoryDataRow<string> Row(string sql, string name)
    {
        var table = From().Match(sql).Groups["table"].Value;
        var skip = Changes().IsMatch(sql) ? "It makes a table, which is no query."
            : Others.Contains(table) ? $"It asks of {table}, logs of another service."
            : null;
        return new(sql) { TestDisplayName = name, Skip = skip };
    }

    /// <summary>Some texts hold several queries, with nothing but an empty line and a comment between.</summary>
    private static IEnumerable<string> Split(string sql)
        => Changes().IsMatch(sql) && !sql.Contains("ANALYSIS EXAMPLES", StringComparison.Ordinal) ? [sql] : Between().Split(sql).Where(static part => Starts().IsMatch(part));

    [GeneratedRegex(@"\n\s*\n(?=\s*(?:--|SELECT))", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:SELECT|WITH|CREATE|INSERT)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Starts();

    [GeneratedRegex(@"^\s*(?:CREATE|INSERT)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\bFROM\s+(?<table>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex From();
}
