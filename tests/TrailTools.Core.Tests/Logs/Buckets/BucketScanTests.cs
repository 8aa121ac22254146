using System.Text;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>The log scan on a bucket: what it gives, what it asks of S3, and how it ends.</summary>
public class BucketScanTests
{
    private readonly Bucket _bucket = new();
    private readonly TestLog _log = new();
    private readonly SearchSummary _summary = new();

    [Fact]
    public async Task It_gives_what_a_copy_on_this_machine_gives()
    {
        _bucket.AddFolder(Repository.SampleLogs);
        var local = await Scans.Search(Repository.SampleLogs, new EventQuestion());

        var found = await Search(_bucket.Store());

        Assert.Equal(local.Select(static found => found.Record.Utf8.ToArray()), found.Select(static found => found.Record.Utf8.ToArray()));
        Assert.All(found, static found => Assert.StartsWith("s3://logs/AWSLogs/", found.Record.Origin.Path, StringComparison.Ordinal));
        Assert.Equal(_bucket.Cloud.Calls.Made.Count, _summary.Requests);
        Assert.Equal(_summary.Requests, _summary.Dollars);
        Assert.Equal(_summary.Files, _bucket.Cloud.Calls.Made.Count(static call => call.StartsWith("GetObject ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(TrailErrorKind.NotFound, "ObjectMissing", "LogObjectGone")]
    [InlineData(TrailErrorKind.Denied, "AwsAccessDenied", "LogObjectDenied")]
    [InlineData(TrailErrorKind.Denied, "ObjectArchived", "ObjectArchived")]
    [InlineData(TrailErrorKind.Throttled, "AwsThrottled", "LogObjectUnreadable")]
    [InlineData(TrailErrorKind.Unreachable, "AwsServiceFailed", "LogObjectUnreadable")]
    public async Task An_object_that_is_not_given_is_told_and_the_others_are_read(TrailErrorKind kind, string error, string id)
    {
        Add(5);
        _bucket.Cloud.Calls.Fail("GetObject", new TrailException(kind, error, "key", "AWS says so."), $"logs/{Key(2)}");

        Assert.Equal(["1", "3", "4", "5"], Ids(await Search(_bucket.Store())));
        var told = Assert.Single(_log.Errors);
        Assert.Equal((kind, id, $"s3://logs/{Key(2)}"), (told.Kind, told.Id, told.Subject));
        Assert.Equal(1, _summary.Skipped);
    }

    [Fact]
    public async Task Credentials_that_expire_end_the_search_behind_what_was_read()
    {
        Add(9);
        _bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsCredentialsExpired", "key", "Expired."), $"logs/{Key(7)}");
        var found = new List<TrailEvent>();

        var error = await Assert.ThrowsAsync<TrailException>(() => Search(_bucket.Store(), found: found));

        Assert.Equal("AwsCredentialsExpired", error.Id);
        Assert.Equal(["1", "2", "3"], Ids(found).Take(3));
    }

    [Theory]
    [InlineData(2, "1 2 3", "")]
    [InlineData(3, "1 3", "LogObjectUnreadable")]
    public async Task A_transfer_that_breaks_off_is_tried_again(int times, string ids, string error)
    {
        Add(3);
        var objects = new WatchedObjects(_bucket.Cloud.Objects) { Body = (key, bytes) => key == Key(2) && times-- > 0 ? new BrokenStream() : bytes };

        Assert.Equal(ids, string.Join(' ', Ids(await Search(_bucket.Store(objects: objects)))));
        Assert.Equal(error, string.Join(' ', _log.Errors.Select(static told => told.Id)));
    }

    [Fact]
    public async Task Enough_events_stop_the_transfers_and_give_all_back()
    {
        Add(200);
        var answered = Enumerable.Range(1, 10).Select(static number => $"GET {Key(number)}").ToHashSet();
        var objects = new WatchedObjects(_bucket.Cloud.Objects)
        {
            Before = (request, stop) => request.StartsWith("GET", StringComparison.Ordinal) && !answered.Contains(request) ? Task.Delay(Timeout.Infinite, stop) : Task.CompletedTask,
        };
        var store = _bucket.Store(objects: objects);

        Assert.Equal(["1", "2"], Ids(await Search(store, new EventQuestion { First = 2 })));
        Assert.Equal(0, store.Ahead.Held);
    }

    [Fact]
    public async Task A_stop_ends_transfers_that_never_come()
    {
        Add(50);
        using var stop = new CancellationTokenSource();
        var objects = new WatchedObjects(_bucket.Cloud.Objects)
        {
            Before = async (request, token) =>
            {
                if (request != $"GET {Key(3)}")
                    return;
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
        };
        var store = _bucket.Store(objects: objects);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Search(store, stop: stop.Token));
        Assert.Equal(0, store.Ahead.Held);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 300)]
    [InlineData(32, 1 << 20)]
    public async Task No_more_requests_go_at_a_time_than_allowed(int limit, long room)
    {
        Add(150);
        var held = 0L;
        BucketLogStore? store = null;
        var objects = new WatchedObjects(_bucket.Cloud.Objects)
        {
            Before = async (_, _) =>
            {
                await Task.Yield();
                held = Math.Max(held, store!.Ahead.Held);
            },
        };
        store = _bucket.Store(objects: objects, limit: limit, room: room);

        Assert.Equal(Enumerable.Range(1, 150).Select(static number => $"{number}"), Ids(await Search(store)));
        Assert.InRange(objects.Most, 1, limit);
        Assert.InRange(held, 1, room + (Content(1).Length * (Environment.ProcessorCount + 1L)));
        Assert.Equal(0, store.Ahead.Held);
    }

    [Fact]
    public async Task A_budget_of_bytes_ends_the_search_behind_what_it_reaches_for()
    {
        Add(9);
        var found = new List<TrailEvent>();

        var error = await Assert.ThrowsAsync<TrailException>(() => Search(_bucket.Store(budget: new ScanBudget(MaxBytes: Content(1).Length * 4L)), found: found));

        Assert.Equal((TrailErrorKind.Budget, "ScanBudgetExceeded", $"s3://logs/{Key(5)}"), (error.Kind, error.Id, error.Subject));
        Assert.Contains($"after 4 files ({Content(1).Length * 4} bytes)", error.Message, StringComparison.Ordinal);
        Assert.Contains($"All of it is 9 files ({Content(1).Length * 9} bytes), requests for 14 USD", error.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4"], Ids(found));
        Assert.Equal(4, _bucket.Cloud.Calls.Made.Count(static call => call.StartsWith("GetObject ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_budget_of_money_is_not_overdrawn()
    {
        Add(9);
        var found = new List<TrailEvent>();

        var error = await Assert.ThrowsAsync<TrailException>(() => Search(_bucket.Store(budget: new ScanBudget(MaxCost: 8)), found: found));

        Assert.Equal("ScanBudgetExceeded", error.Id);
        Assert.Equal(["1", "2", "3"], Ids(found));
        Assert.Equal(8, _summary.Dollars);
    }

    [Fact]
    public async Task A_large_object_is_read_as_it_comes()
    {
        var record = $$"""{"eventVersion":"1.08","eventID":"big","eventTime":"2026-03-01T09:00:00Z","eventName":"x","padding":"{{new string('x', 9000)}}"}""";
        _bucket.Add(Key(1), Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', Enumerable.Repeat(record, 1000))}}]}"""));
        Add(3, from: 2);
        var store = _bucket.Store();

        var found = await Search(store, Scans.Everything);

        Assert.Equal(1002, found.Count);
        Assert.Empty(_log.Errors);
        Assert.Equal(3, _bucket.Cloud.Calls.Made.Count(static call => call.StartsWith("GetObject ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_is_read_another_way_is_transferred_once()
    {
        _bucket.Add(Key(1), Encoding.UTF8.GetBytes("""{"eventVersion":"1.08","eventID":"1"}""" + "\n" + """{"eventVersion":"1.08","eventID":"2"}"""));

        Assert.Equal(["1", "2"], Ids(await Search(_bucket.Store())));
        Assert.Single(_bucket.Cloud.Calls.Made, static call => call.StartsWith("GetObject ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_object_is_told_without_a_request()
    {
        _bucket.Add(Key(1), []);

        Assert.Empty(await Search(_bucket.Store()));
        Assert.Equal("LogFileEmpty", Assert.Single(_log.Errors).Id);
        Assert.DoesNotContain("GetObject", _bucket.Cloud.Calls.Operations);
    }

    [Fact]
    public async Task Costs_are_told_with_what_the_internet_adds()
    {
        Add(2);
        await Search(_bucket.Store());

        Assert.Contains(_log.Words, static word => word.StartsWith($"7 requests to S3 cost 7 USD; {2 * Content(1).Length:N0} bytes were transferred", StringComparison.Ordinal));
    }

    private async Task<List<TrailEvent>> Search(BucketLogStore store, EventQuestion? query = null, List<TrailEvent>? found = null, CancellationToken? stop = null)
    {
        found ??= [];
        await foreach (var batch in new LogScanEngine(store, new LogReadLimits()).SearchAsync(query ?? new EventQuestion(), _summary, _log, stop ?? TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }

    private static IEnumerable<string> Ids(IEnumerable<TrailEvent> found) => found.Select(static found => found.EventId!);

    private static byte[] Content(int number) => Encoding.UTF8.GetBytes($$"""{"Records":[{"eventVersion":"1.08","eventID":"{{number}}","eventTime":"2026-03-01T09:00:00Z"}]}""");

    private static string Key(int number)
        => $"AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/111122223333_CloudTrail_eu-west-1_20260301T{number / 60:00}{number % 60:00}Z_Mu0KsOhtH1ar15ZZ.json.gz";

    private void Add(int to, int from = 1)
    {
        for (var number = from; number <= to; number++)
            _bucket.Add(Key(number), Content(number));
    }
}
