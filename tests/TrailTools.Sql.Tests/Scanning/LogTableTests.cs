using System.Text.Json;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Tables;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>A table of log files holds what a plain reading of each record finds.</summary>
public class LogTableTests
{
    private static readonly string Columns = string.Join(',', CloudTrailColumns.Documented.Select(static column => column.Name));

    [Fact]
    public void On_the_sample_logs() => Check(new FolderLogStore([Repository.SampleLogs]));

    [Fact]
    public void On_real_logs() => Check(new FolderLogStore([Repository.RequireSharedLogs()]));

    [Fact]
    public void It_has_the_documented_columns_and_those_of_partitions()
    {
        using var query = new ScanQuery(MemoryLogs.Of());

        var names = query.Rows("select column_name from (describe select * from logs)").Select(static row => (string)row[0]!);

        Assert.Equal([.. CloudTrailColumns.Documented.Select(static column => column.Name), "account", "region", "day", "trailtools_record", "trailtools_file", "trailtools_position", "trailtools_delivered"], names);
    }

    private static void Check(ILogStore store)
    {
        using var query = new ScanQuery(store);
        var rows = query.Rows($"select {LogTableColumns.File}, {LogTableColumns.Position}, {LogTableColumns.Record}, {Columns} from logs");

        Assert.Null(query.Table!.Failure);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            using var record = JsonDocument.Parse((string)row[2]!, new JsonDocumentOptions { MaxDepth = 1000 });
            for (var column = 0; column < CloudTrailColumns.Documented.Count; column++)
            {
                var (wanted, found) = (PlainReading.Show(PlainReading.Value(record.RootElement, CloudTrailColumns.Documented[column])), PlainReading.Show(row[3 + column]));
                if (wanted != found)
                    Assert.Fail($"{row[0]}#{row[1]} {CloudTrailColumns.Documented[column].Name}: {wanted} is wanted, {found} is found");
            }
        }
    }
}
