using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Engines.EventHistory;
using TrailTools.Diagnostics;
using TrailTools.Queries;

namespace TrailTools.Core.Tests.Queries;

/// <summary>Queries from their start to their end, without a wait.</summary>
public class QueryRunnerTests
{
    private const string Results = "results";
    private readonly FakeCloud _cloud = new();
    private readonly JumpingClock _clock = new(new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
    private readonly TestLog _log = new();

    public QueryRunnerTests() => _cloud.Buckets.Add(Results);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_waited_for_in_pauses_that_grow()
    {
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Queued, 4), .. Enumerable.Repeat(QueryExecution.Running, 6)], BytesScanned = 20_000_000 });

        var query = await RunAsync();

        Assert.Equal((QueryExecution.Succeeded, 20_000_000), (query.State, query.BytesScanned));
        Assert.Equal(TimeSpan.FromMilliseconds(100), _clock.Waits[0]);
        Assert.Equal(TimeSpan.FromSeconds(2), _clock.Waits[^1]);
        Assert.Equal(_clock.Waits.Order(), _clock.Waits);
        Assert.Contains("In the queue", _log.Steps.First().Status, StringComparison.Ordinal);
        Assert.Contains("20 MB read, $0.0001 so far", _log.Steps.Last().Status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_of_a_query_that_has_succeeded_stays()
    {
        Answers(static request => new(request) { Rows = [["1"]], Columns = [new("a", "integer")] });

        await RunAsync();

        Assert.NotNull(await _cloud.Objects.FindAsync(new(Results, _cloud.Caller.AccountId), "p/00000000-0000-4000-8000-000000000000.csv", Stop));
        Assert.DoesNotContain("StopQueryExecution", _cloud.Calls.Operations);
    }

    [Theory]
    [InlineData("SYNTAX_ERROR: line 2:8: Column 'evnt' cannot be resolved", null, TrailErrorKind.Invalid)]
    [InlineData("Access Denied (Service: Amazon S3; Status Code: 403)", null, TrailErrorKind.Denied)]
    [InlineData("GENERIC_INTERNAL_ERROR: no", 1, TrailErrorKind.Unreachable)]
    [InlineData("SYNTAX_ERROR: line 99:1: beyond", 2, TrailErrorKind.Invalid)]
    public async Task A_failure_is_told_in_Athena_s_words(string reason, int? category, TrailErrorKind kind)
    {
        Answers(request => new(request) { End = QueryExecution.Failed, Reason = reason, ErrorCategory = category });

        var error = await FailAsync();

        Assert.Equal(("AthenaQueryFailed", kind), (error.Id, error.Kind));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(reason.Contains("2:8", StringComparison.Ordinal), error.Message.EndsWith($"  select evnt from t{Environment.NewLine}         ~", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_someone_else_stops_is_told_so()
    {
        Answers(static request => new(request) { End = QueryExecution.Cancelled });

        Assert.Equal("AthenaQueryCancelled", (await FailAsync()).Id);
    }

    [Fact]
    public async Task A_workgroup_s_limit_is_told_as_a_limit()
    {
        Answers(static request => new(request) { End = QueryExecution.Cancelled, Reason = "Query cancelled! : Bytes scanned limit was exceeded", BytesScanned = 11_000_000 });

        var error = await FailAsync();

        Assert.Equal(("AthenaScanLimit", TrailErrorKind.Budget), (error.Id, error.Kind));
        Assert.Contains("11 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19_999_999, null)]
    [InlineData(long.MaxValue, 0.00005)]
    public async Task Who_reads_more_than_allowed_is_stopped_and_leaves_nothing(long most, double? dollars)
    {
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)], BytesScanned = 20_000_000 });
        PartialResult(0);

        var error = await FailAsync(new QueryLimits { MaxScanBytes = most, MaxCost = (decimal?)dollars });

        Assert.Equal(("AthenaScanLimit", TrailErrorKind.Budget), (error.Id, error.Kind));
        Assert.Equal(QueryExecution.Cancelled, _cloud.Athena.Queries[0].Tell().State);
        Assert.Empty(_cloud.Buckets[Results].Objects);
    }

    [Fact]
    public async Task What_may_cost_less_than_the_least_is_not_asked()
    {
        Assert.Equal("AthenaScanLimit", (await FailAsync(new QueryLimits { MaxCost = 0.00004m })).Id);

        Assert.Empty(_cloud.Calls.Made);
    }

    [Fact]
    public async Task A_query_that_was_over_first_keeps_its_rows()
    {
        Answers(static request => new(request) { Way = [], BytesScanned = 20_000_000 });

        var query = await new QueryRunner(_cloud, new QueryLimits { MaxScanBytes = 1 }, _clock, _log).RunAsync(Request(), Stop);

        Assert.Equal(QueryExecution.Succeeded, query.State);
        Assert.Contains("over before it could be stopped", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped()
    {
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)] });

        var error = await FailAsync(new QueryLimits { Timeout = TimeSpan.FromSeconds(5) });

        Assert.Equal(("AthenaTimeout", TrailErrorKind.Timeout), (error.Id, error.Kind));
        Assert.Equal(TimeSpan.FromSeconds(5), new(_clock.Waits.Sum(static wait => wait.Ticks)));
        Assert.Equal(QueryExecution.Cancelled, _cloud.Athena.Queries[0].Tell().State);
    }

    [Theory]
    [InlineData("StartQueryExecution")]
    [InlineData("GetQueryExecution")]
    public async Task A_stop_stops_it_at_Athena_too(string operation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)] });
        PartialResult(0);
        _cloud.Calls.Before(operation, stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner().RunAsync(Request(), stop.Token));

        Assert.Equal(QueryExecution.Cancelled, _cloud.Athena.Queries[0].Tell().State);
        Assert.Empty(_cloud.Buckets[Results].Objects);
    }

    [Fact]
    public async Task A_result_that_is_given_again_is_never_removed()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)], IsReused = true });
        PartialResult(0);
        _cloud.Calls.Before("GetQueryExecution", stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner().RunAsync(Request(), stop.Token));

        Assert.Single(_cloud.Buckets[Results].Objects);
    }

    [Fact]
    public async Task What_cannot_be_stopped_is_a_warning_beside_the_error()
    {
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)] });
        _cloud.Calls.Fail("StopQueryExecution", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", null, "No."));

        Assert.Equal("AthenaTimeout", (await FailAsync(new QueryLimits { Timeout = TimeSpan.FromSeconds(1) })).Id);

        Assert.Contains("Stop-TrailQuery", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_asked_too_often_is_no_news_of_the_query()
    {
        Answers(static request => new(request));
        _cloud.Calls.FailOnce("GetQueryExecution", new TrailException(TrailErrorKind.Throttled, "AwsThrottled", null, "No."));

        Assert.Equal(QueryExecution.Succeeded, (await RunAsync()).State);
    }

    [Fact]
    public async Task A_query_that_nobody_can_watch_is_stopped()
    {
        Answers(static request => new(request) { Way = [.. Enumerable.Repeat(QueryExecution.Running, 1000)] });
        _cloud.Calls.FailOnce("GetQueryExecution", new TrailException(TrailErrorKind.Unreachable, "AwsUnreachable", null, "No."));

        Assert.Equal("AwsUnreachable", (await FailAsync()).Id);

        Assert.Equal(QueryExecution.Cancelled, _cloud.Athena.Queries[0].Tell().State);
    }

    [Theory]
    [InlineData(QueryExecution.Succeeded, "DML", 0, false, 10)]
    [InlineData(QueryExecution.Succeeded, "DML", 10 << 20, false, 10)]
    [InlineData(QueryExecution.Succeeded, "DML", (10 << 20) + 1, false, 11)]
    [InlineData(QueryExecution.Cancelled, "DML", 1, false, 10)]
    [InlineData(QueryExecution.Cancelled, "DML", 0, false, 0)]
    [InlineData(QueryExecution.Failed, "DML", 100 << 20, false, 0)]
    [InlineData(QueryExecution.Succeeded, "DDL", 0, false, 0)]
    [InlineData(QueryExecution.Succeeded, "UTILITY", 0, false, 0)]
    [InlineData(QueryExecution.Succeeded, "DML", 100 << 20, true, 0)]
    public void The_bill_is_rounded_up_to_the_next_MB_and_ten_at_least(string state, string type, long bytes, bool isReused, int megabytes)
        => Assert.Equal(
            megabytes * 5m / (1 << 20),
            QueryPrice.Of(new QueryExecution("q", "select 1", state) { StatementType = type, BytesScanned = bytes, IsReused = isReused }, Runner().Prices));

    private static QueryRequest Request() => new("\nselect evnt from t") { OutputLocation = $"s3://{Results}/p/" };

    private QueryRunner Runner(QueryLimits? limits = null) => new(_cloud, limits ?? new QueryLimits(), _clock, _log);

    private Task<QueryExecution> RunAsync() => Runner().RunAsync(Request(), Stop);

    private async Task<TrailException> FailAsync(QueryLimits? limits = null) => await Assert.ThrowsAsync<TrailException>(() => Runner(limits).RunAsync(Request(), Stop));

    private void PartialResult(int number) => _cloud.Objects.Add(Results, $"p/00000000-0000-4000-8000-{number:D12}.csv");

    private void Answers(Func<QueryRequest, FakeQuery> answer) => _cloud.Athena.Answer = answer;
}
