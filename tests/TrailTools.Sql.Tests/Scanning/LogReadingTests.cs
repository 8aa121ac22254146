using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Readings end, whatever becomes of the query, and leave nothing behind.</summary>
public class LogReadingTests
{
    private static readonly TableMention Needle = new() { Condition = new Comparison(FieldMap.Find("EventName"), ComparisonOperator.Equal, Operand.Of("needle")) };

    private static readonly MemoryLogs Many = new([.. Enumerable.Range(0, 200).Select(static file => (Path: $"memory/{file:000}.json", Content: Records(file * 100, 100)))]);

    [Fact]
    public void Rows_are_counted_without_any_column()
    {
        using var query = new ScanQuery(Many);

        Assert.Equal(20_000L, query.Value("select count(*) from logs"));
        Assert.Equal((200, 20_000, 20_000), (query.Summary.Files, query.Summary.EventsRead, query.Summary.EventsMatched));
        Assert.False(query.Summary.EndedEarly);
    }

    [Fact]
    public void Only_columns_that_are_asked_for_are_written()
    {
        using var query = new ScanQuery(Many);
        var plan = (string)query.Rows("explain select eventid from logs where useridentity.type = 'x'")[0][1]!;

        Assert.Contains("eventid", plan, StringComparison.Ordinal);
        Assert.Contains("useridentity", plan, StringComparison.Ordinal);
        Assert.All(["eventname", "requestparameters", "eventname"], column => Assert.DoesNotContain(column, plan, StringComparison.Ordinal));
    }

    [Fact]
    public void Mentions_are_read_each_for_itself()
    {
        using var query = new ScanQuery(Many);

        Assert.Equal(20_000L, query.Value("select count(*) from logs a join logs b on a.eventid = b.eventid"));
        Assert.Equal(40_000, query.Summary.EventsRead);
    }

    [Fact]
    public void A_query_that_has_enough_stops_the_reading()
    {
        var before = Many.Opened;
        using (var query = new ScanQuery(Many))
        {
            Assert.Equal(3, query.Rows("select eventid from logs limit 3").Count);
            Assert.True(query.Summary.EndedEarly);
        }

        Assert.Equal(0, Many.Open);
        Assert.InRange(Many.Opened - before, 1, 199);
    }

    /// <summary>DuckDB gives up a stream of rows that nobody takes with its connection.</summary>
    [Fact]
    public void A_stream_that_is_left_stops_the_reading()
    {
        using var query = new ScanQuery(Many);
        query.Rows("set streaming_buffer_size = '1KB'");
        using (var command = query.Command("select eventname from logs"))
        {
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
        }

        query.Dispose();

        Assert.Equal(0, Many.Open);
        Assert.True(query.Summary.EndedEarly);
    }

    /// <summary>The other threads of DuckDB wait for a row that never comes, and have to learn that the query is over.</summary>
    [Fact]
    public void A_query_that_fails_ends_though_the_logs_do_not()
    {
        using var query = new ScanQuery(EndlessLogs.With("needle"));

        Assert.Contains("needle", Assert.Throws<DuckDBException>(() => query.Rows("select count(error(eventname)) from logs where eventname = 'needle'", Needle)).Message, StringComparison.Ordinal);
        Assert.True(query.Summary.EndedEarly);
    }

    [Fact]
    public void A_query_that_has_enough_ends_though_the_logs_do_not()
    {
        using var query = new ScanQuery(EndlessLogs.With("needle"));

        Assert.Equal("needle", query.Value("select eventname from logs where eventname = 'needle' limit 1", Needle));
        Assert.True(query.Summary.EndedEarly);
    }

    [Fact]
    public async Task A_query_that_finds_nothing_can_be_interrupted()
    {
        var logs = EndlessLogs.With("hay");
        using var query = new ScanQuery(logs);
        using var command = query.Command("select count(*) from logs where eventname = 'needle'", Needle);
        var running = Task.Run(command.ExecuteScalar, TestContext.Current.CancellationToken);

        await logs.Opened.Task;
        command.Cancel();

        await Assert.ThrowsAnyAsync<Exception>(() => running);
        Assert.Null(query.Table!.Failure);
    }

    [Fact]
    public void A_query_that_fails_stops_the_reading()
    {
        using var query = new ScanQuery(Many);

        Assert.Throws<DuckDBException>(() => query.Rows("select error(eventid) from logs"));
        Assert.Null(query.Table!.Failure);
        Assert.Equal(0, Many.Open);
    }

    [Fact]
    public void What_ends_all_is_kept_for_who_runs_the_query()
    {
        var error = new TrailException(TrailErrorKind.Budget, "ScanBudgetExceeded", "x", "Enough.") { EndsAll = true };
        using var query = new ScanQuery(new MemoryLogs(("a.json", Records(0, 10)), ("b.json", Records(10, 10))) { OnOpen = path => _ = path == "b.json" ? throw error : 0 });

        Assert.Throws<DuckDBException>(() => query.Rows("select eventid from logs"));
        Assert.Same(error, query.Table!.Failure);
    }

    [Fact]
    public void A_query_that_is_stopped_stops_the_reading()
    {
        using var stop = new CancellationTokenSource();
        var logs = new MemoryLogs([.. Enumerable.Range(0, 100).Select(static file => ($"{file}.json", Records(file, 100)))]) { OnOpen = path => { if (path == "50.json") stop.Cancel(); } };
        using var query = new ScanQuery(logs) { Stop = stop.Token };

        Assert.Throws<DuckDBException>(() => query.Rows("select count(*) from logs"));
        Assert.IsAssignableFrom<OperationCanceledException>(query.Table!.Failure);
        Assert.Equal(0, logs.Open);
    }

    [Fact]
    public async Task An_interrupted_query_stops_the_reading()
    {
        using var opened = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var logs = new MemoryLogs([.. Enumerable.Range(0, 100).Select(static file => ($"{file}.json", Records(file, 100)))]) { OnOpen = path => { opened.Set(); go.Wait(TestContext.Current.CancellationToken); } };
        using var query = new ScanQuery(logs);
        using var command = query.Command("select count(*) from logs a, logs b");
        var running = Task.Run(command.ExecuteScalar, TestContext.Current.CancellationToken);

        opened.Wait(TestContext.Current.CancellationToken);
        command.Cancel();
        go.Set();

        await Assert.ThrowsAnyAsync<Exception>(() => running);
        Assert.Equal(0, logs.Open);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        var log = new ErrorLog();
        using var query = new ScanQuery(new MemoryLogs(("a.json", Records(0, 10)), ("b.json", "no JSON"u8.ToArray()), ("c.json", Records(10, 10)))) { Log = log };

        Assert.Equal(20L, query.Value("select count(*) from logs"));
        Assert.Equal("b.json", Assert.Single(log.Errors).Subject);
        Assert.Equal(1, query.Summary.Skipped);
    }

    [Fact]
    public void Queries_one_after_another_leave_nothing_behind()
    {
        WeakReference[] tables = [.. Enumerable.Range(0, 50).Select(static run => Ask(run % 2 == 0 ? "select count(distinct eventid) from logs where useridentity.type = 'IAMUser'" : "select * from logs limit 1"))];

        GC.Collect();
        Assert.DoesNotContain(tables, static table => table.IsAlive);
        Assert.Equal(0, Many.Open);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Ask(string sql)
    {
        using var query = new ScanQuery(Many);
        query.Rows(sql);
        return new WeakReference(query.Table);
    }

    private static byte[] Records(int first, int count)
        => MemoryLogs.File([.. Enumerable.Range(first, count).Select(static number => string.Create(CultureInfo.InvariantCulture, $$"""{"eventVersion":"1","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/user-{{number}}"},"eventID":"{{number:00000000-0000-0000-0000-000000000000}}"}"""))]);
}
