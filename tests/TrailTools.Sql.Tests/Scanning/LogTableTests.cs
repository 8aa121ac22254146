using System.Text.Json;
using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;
using TrailTools.Sql.Scanning.Columns;
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
    public void On_hostile_records()
        => HostileRecords.Record.Array[1, 40].Sample(static records => Check(MemoryLogs.Of(records)), iter: 60, seed: "0000KOIPe036", threads: 1);

    /// <summary>More rows than a vector has, and more items than there is room for at first.</summary>
    [Fact]
    public void On_records_with_many_resources()
        => Check(MemoryLogs.Of([.. Enumerable.Range(0, 5000).Select(static number =>
            $$"""{"eventVersion":"1","resources":[{{string.Join(',', Enumerable.Range(0, number % 7).Select(item => $$"""{"ARN":"arn:aws:s3:::{{number}}/{{item}}"}"""))}}],"eventID":"{{number}}"}""")]));

    /// <summary>What JSON lets a string say, and DuckDB does not: it takes UTF-8 only.</summary>
    [Theory]
    [InlineData(@"\ud800", "\ufffd")]
    [InlineData(@"a\udc00b, which is long enough", "a\ufffdb, which is long enough")]
    [InlineData(@"\u0000", "\0")]
    [InlineData(@"1234\u00005678\u00009012", "1234\05678\09012")]
    public void Text_that_is_no_character(string inside, string expected)
    {
        using var query = new ScanQuery(MemoryLogs.Of($$$"""{"eventVersion":"1","eventName":"{{{inside}}}","userIdentity":{"arn":"{{{inside}}}"},"requestParameters":{"a":"{{{inside}}}"}}"""));

        Assert.Equal([expected, expected, $$"""{"a":"{{inside}}"}""", (long)expected.Length], Assert.Single(query.Rows("select eventname, useridentity.arn, requestparameters, length(eventname) from logs")));
        Assert.Equal(expected, query.Value("select max(eventname) from logs group by useridentity.arn"));
    }

    /// <summary>Bytes that are not UTF-8 are found when rows are written already.</summary>
    [Fact]
    public void Bytes_that_are_no_text()
    {
        var file = MemoryLogs.File("""{"eventVersion":"1","eventName":"a"}""", """{"eventVersion":"1","eventName":"?, which is long enough"}""", """{"eventVersion":"1","eventName":"b","resources":[{"ARN":"c"}]}""");
        file[Array.IndexOf(file, (byte)'?')] = 0xff;
        using var query = new ScanQuery(new MemoryLogs(("a.json", MemoryLogs.File("""{"eventVersion":"1","eventName":"0"}""")), ("b.json", file)));

        Assert.Equal(["0", "a", "b", "\ufffd, which is long enough"], query.Rows("select eventname from logs order by 1").Select(static row => row[0]));
        Assert.Equal(4, query.Summary.EventsRead);
    }

    [Fact]
    public void Names_of_fields_may_be_written_in_any_case_and_twice()
    {
        using var query = new ScanQuery(MemoryLogs.Of("""{"eventVersion":"1","EVENTNAME":"no","eventName":"yes","eventName":"late","EventSource":"first","eventsource":"second"}"""));

        Assert.Equal(["yes", "first"], Assert.Single(query.Rows("select eventName, EVENTSOURCE from logs")));
    }

    [Fact]
    public void It_has_the_documented_columns_and_those_of_partitions()
    {
        using var query = new ScanQuery(MemoryLogs.Of());

        var names = query.Rows("select column_name from (describe select * from logs)").Select(static row => (string)row[0]!);

        Assert.Equal([.. CloudTrailColumns.Documented.Select(static column => column.Name), "account", "region", "day", "trailtools_file", "trailtools_position", "trailtools_delivered"], names);
    }

    private static void Check(ILogStore store)
    {
        using var query = new ScanQuery(store);
        var rows = query.Rows($"select {LogTableColumns.File}, {LogTableColumns.Position}, {Columns} from logs");

        Assert.Null(query.Table!.Failure);
        Assert.NotEmpty(rows);
        var records = Records(store);
        foreach (var row in rows)
        {
            using var record = JsonDocument.Parse(records[((string)row[0]!, (long)row[1]!)], new JsonDocumentOptions { MaxDepth = 1000 });
            for (var column = 0; column < CloudTrailColumns.Documented.Count; column++)
            {
                var (wanted, found) = (PlainReading.Show(PlainReading.Value(record.RootElement, CloudTrailColumns.Documented[column])), PlainReading.Show(row[2 + column]));
                if (wanted != found)
                    Assert.Fail($"{row[0]}#{row[1]} {CloudTrailColumns.Documented[column].Name}: {wanted} is wanted, {found} is found");
            }
        }
    }

    /// <summary>Each record's own JSON, by where a search finds it.</summary>
    private static Dictionary<(string Path, long Number), string> Records(ILogStore store)
        => new LogScanEngine(store, new LogReadLimits()).SearchAsync(new EventQuestion { IncludeDuplicate = true }, new SearchSummary(), NullTrailLog.Instance, TestContext.Current.CancellationToken)
            .ToBlockingEnumerable(TestContext.Current.CancellationToken).SelectMany(static batch => batch).ToDictionary(static found => (found.Record.Origin.Path, found.Record.Origin.Record), static found => found.ToJson());
}
