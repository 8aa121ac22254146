using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.Diagnostics;
using TrailTools.Tables;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>Queries that AWS publishes bind against a table with the documented columns.</summary>
public sealed partial class PublishedQueryTests : IDisposable
{
    private static readonly string[] Names = ["cloudtrail_logs", "cloudtrail"];

    /// <summary>Tables of other logs.</summary>
    private static readonly string[] Others = ["s3_access_logs", "cloudfront_logs", "waf_logs", "vpc_flow_logs"];

    private readonly AthenaDatabase _database = new();

    public PublishedQueryTests()
    {
        var columns = CloudTrailColumns.Documented.Select(static column => $"{column.Name} {TypeOf(column.Type)}")
            .Concat(PartitionColumns.Names.Concat(PartitionColumns.OtherNames.Keys).Select(static name => $"\"{name}\" VARCHAR"));
        foreach (var name in Names)
            _database.Run($"CREATE TABLE {name} ({string.Join(", ", columns)})");
    }

    public static IEnumerable<TheoryDataRow<string>> Statements()
    {
        var file = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "queries", "queries.jsonl"));
        if (!File.Exists(file))
            return [new("") { TestDisplayName = "queries", Skip = $"The published queries are not on this machine: '{file}' is not there." }];

        return File.ReadLines(file).SelectMany(static (line, index) => Split(JsonDocument.Parse(line).RootElement.GetProperty("sql").GetString()!).Select((sql, part) => Row(sql, $"query {index}.{part}")));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_published_query_binds(string sql) => Assert.NotEmpty(_database.Columns(sql));

    [Theory]
    [InlineData("CREATE TABLE cloudtrail_orc AS SELECT eventversion FROM cloudtrail")]
    [InlineData("INSERT INTO cloudtrail_orc SELECT eventversion FROM cloudtrail")]
    public void Statements_that_change_something_are_refused(string sql)
        => Assert.Equal("SqlUnsupported", Assert.Throws<TrailException>(() => _database.Columns(sql)).Id);

    public void Dispose() => _database.Dispose();

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

    private static string TypeOf(ColumnType type) => type switch
    {
        StructType row => $"STRUCT({string.Join(", ", row.Fields.Select(static field => $"\"{field.Name}\" {TypeOf(field.Type)}"))})",
        ListType list => TypeOf(list.Item) + "[]",
        MapType => "MAP(VARCHAR, VARCHAR)",
        _ => "VARCHAR",
    };

    [GeneratedRegex(@"\n\s*\n(?=\s*(?:--|SELECT))", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:SELECT|WITH|CREATE|INSERT)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Starts();

    [GeneratedRegex(@"^\s*(?:CREATE|INSERT)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\bFROM\s+(?<table>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex From();
}
