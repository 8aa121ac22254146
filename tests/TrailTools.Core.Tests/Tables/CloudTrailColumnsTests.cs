using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Tables;

public class CloudTrailColumnsTests
{
    [Fact]
    public void The_columns_are_those_that_AWS_documents()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "aws", "documented-ddl.json");
        Assert.SkipUnless(File.Exists(path), "AWS's documented DDL is not on this machine.");
        var ddl = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("create-cloudtrail-table-partition-projection").GetString()!;
        var columns = Regex.Match(ddl, @"cloudtrail_logs_pp\((.*?)\)\s*PARTITIONED", RegexOptions.Singleline).Groups[1].Value;

        var documented = Regex.Replace(columns, @"\s*:\s*|\s+(?=[<>,:])|(?<=[<>,:])\s+", static match => match.Value.Contains(':') ? ":" : "").Trim();

        Assert.Equal(Regex.Replace(documented, @"\s+", " ").ToLowerInvariant(), string.Join(',', CloudTrailColumns.Documented.Select(static column => $"{column.Name} {Ddl(column.Type)}")));
    }

    private static string Ddl(ColumnType type) => type switch
    {
        StructType fields => $"struct<{string.Join(',', fields.Fields.Select(static field => $"{field.Name}:{Ddl(field.Type)}"))}>",
        ListType list => $"array<{Ddl(list.Item)}>",
        MapType => "map<string,string>",
        _ => "string",
    };
}
