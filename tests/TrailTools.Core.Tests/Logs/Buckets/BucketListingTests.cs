using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>What is listed of a bucket, and by which requests.</summary>
public class BucketListingTests
{
    private const string Account = "111122223333";
    private readonly Bucket _bucket = new();
    private readonly TestLog _log = new();

    [Fact]
    public void Folders_out_of_scope_are_not_listed()
    {
        foreach (var (account, region, day) in (IEnumerable<(string, string, int)>)[(Account, "eu-west-1", 1), (Account, "eu-west-1", 2), (Account, "us-east-1", 2), ("444455556666", "eu-west-1", 2)])
            Add(day, account, region);
        _bucket.Add($"AWSLogs/{Account}/Config/eu-west-1/x", []);
        _bucket.Add($"AWSLogs/{Account}/CloudTrail-Digest/eu-west-1/2026/03/02/x", []);

        var keys = _bucket.Keys(LogScope.All with { Accounts = static account => account == Account, Regions = static region => region == "eu-west-1", Start = Day(2).AddHours(8), End = Day(2).AddHours(9), DeliveryMargin = TimeSpan.Zero }, _log);

        Assert.Equal([Key(2)], keys);
        Assert.Equal(
            ["AWSLogs/", "AWSLogs/", $"AWSLogs/{Account}/CloudTrail", $"AWSLogs/{Account}/CloudTrail/", $"AWSLogs/{Account}/CloudTrail/eu-west-1/"],
            _bucket.Cloud.Calls.Made.Where(static call => call.StartsWith("List", StringComparison.Ordinal)).Select(static call => call["ListObjectsV2 logs/".Length..]));
    }

    [Theory]
    [InlineData("audit", "audit/", "")]
    [InlineData("audit/", "audit/", "")]
    [InlineData("a/b", "a/b/", "")]
    [InlineData("AWSLogs", "", "")]
    [InlineData("AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03", "", "")]
    [InlineData("x/AWSLogs/111122223333/", "x/", "")]
    [InlineData(null, "audit/", "Logs are at s3://logs/audit/AWSLogs/.")]
    public void Logs_are_found_below_a_prefix(string? keyPrefix, string start, string word)
    {
        Add(2, start: start);

        Assert.Equal([start + Key(2)], _bucket.Keys(LogScope.All, _log, keyPrefix));
        Assert.Equal(word, string.Join(' ', _log.Words.Where(static said => !said.Contains("cost", StringComparison.Ordinal))));
    }

    [Fact]
    public void Logs_of_several_folders_are_put_in_one_order()
    {
        Add(2, start: "b/");
        Add(1, start: "b/");
        Add(1, start: "a/");

        Assert.Equal([$"a/{Key(1)}", $"b/{Key(1)}", $"b/{Key(2)}"], _bucket.Keys(LogScope.All, _log));
    }

    [Fact]
    public void Files_without_the_layout_are_read_in_the_order_of_their_keys()
    {
        foreach (var key in (string[])["export/b.json", "export/a.json", "export/deep/er/c.json", $"export/deep/er/{Key(1)}", $"export/deep/er/{Key(3)}"])
            _bucket.Add(key, []);

        Assert.Equal(
            ["export/a.json", "export/b.json", $"export/deep/er/{Key(3)}", "export/deep/er/c.json"], _bucket.Keys(LogScope.All with { Start = Day(3) }, _log, "export"));
        Assert.Contains("There is no AWSLogs/ at s3://logs/export/ nor in a folder there: everything below is read, in the order of its keys.", _log.Words);
    }

    [Fact]
    public void Where_nothing_is_the_folders_that_are_there_are_named()
    {
        _bucket.Add("audit/x", []);
        _bucket.Add("other/x", []);
        using var listing = _bucket.Store("nowhere").List(LogScope.All, _log);

        Assert.Empty(listing.Files(TestContext.Current.CancellationToken));
        Assert.Equal(" In s3://logs/ there are the folders audit/, other/: -KeyPrefix names what stands before AWSLogs/.", listing.Whereabouts);
    }

    [Fact]
    public void Objects_that_stand_for_folders_are_no_files()
    {
        _bucket.Add($"AWSLogs/{Account}/CloudTrail/eu-west-1/", []);
        _bucket.Add($"AWSLogs/{Account}/CloudTrail/eu-west-1/2026/03/02/", []);
        Add(2);

        Assert.Equal([Key(2)], _bucket.Keys(LogScope.All, _log));
    }

    [Fact]
    public void Archived_objects_are_told_and_left_out()
    {
        foreach (var (day, storageClass) in (IEnumerable<(int, string)>)[(1, "GLACIER"), (2, "DEEP_ARCHIVE"), (3, "GLACIER_IR"), (4, "STANDARD_IA")])
            _bucket.Add(Key(day), [], storageClass);

        Assert.Equal([Key(3), Key(4)], _bucket.Keys(LogScope.All, _log));
        Assert.Equal([("ObjectArchived", $"s3://logs/{Key(1)}"), ("ObjectArchived", $"s3://logs/{Key(2)}")], _log.Errors.Select(static error => (error.Id, error.Subject)));
    }

    [Fact]
    public void Insight_folders_are_left_out_unless_asked_for()
    {
        var key = $"AWSLogs/{Account}/CloudTrail-Insight/eu-west-1/2026/03/02/{Account}_CloudTrail-Insight_eu-west-1_20260302T0900Z_Mu0KsOhtH1ar15ZZ.json.gz";
        _bucket.Add(key, []);
        Add(2);

        Assert.Equal([Key(2)], _bucket.Keys(LogScope.All, _log));
        Assert.Contains("Left out 1 folder(s) of Insights events: ask for them by -EventCategory Insight.", _log.Words);
        Assert.Equal([key, Key(2)], _bucket.Keys(LogScope.All with { AsksForInsight = true }, _log));
    }

    [Fact]
    public void A_folder_that_may_not_be_listed_is_told_and_the_others_are_read()
    {
        Add(1);
        Add(2, "444455556666");
        _bucket.Cloud.Calls.Fail("ListObjectsV2", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "logs", "Not allowed."), "logs/AWSLogs/444455556666/CloudTrail");

        Assert.Equal([Key(1)], _bucket.Keys(LogScope.All, _log));
        var error = Assert.Single(_log.Errors);
        Assert.Equal(("LogFolderDenied", "s3://logs/AWSLogs/444455556666/"), (error.Id, error.Subject));
    }

    [Theory]
    [InlineData("logs/AWSLogs/", "AwsAccessDenied")]
    [InlineData("logs/AWSLogs/111122223333/CloudTrail", "AwsAccessDenied")]
    [InlineData("logs/AWSLogs/111122223333/CloudTrail", "AwsCredentialsExpired")]
    public void Where_all_may_not_be_listed_the_search_ends(string resource, string id)
    {
        Add(1);
        _bucket.Cloud.Calls.Fail("ListObjectsV2", new TrailException(TrailErrorKind.Denied, id, "logs", "Not allowed."), resource);

        Assert.Equal(id, Assert.Throws<TrailException>(() => _bucket.Keys(LogScope.All, _log)).Id);
    }

    [Fact]
    public void A_missing_bucket_ends_the_search()
    {
        _bucket.Cloud.Buckets.All.Clear();
        Assert.Equal("BucketMissing", Assert.Throws<TrailException>(() => _bucket.Keys(LogScope.All, _log)).Id);
    }

    [Fact]
    public async Task An_estimate_lists_and_reads_nothing()
    {
        Add(1);
        Add(2);
        Add(2, region: "us-east-1");

        var estimate = await _bucket.Store().EstimateAsync(LogScope.All with { Start = Day(2) }, _log, TestContext.Current.CancellationToken);

        Assert.Equal(new ScanEstimate("LogScan", Folders: 2, Objects: 2, Bytes: 6, Requests: 8, Dollars: 8), estimate);
        Assert.Equal(["ListObjectsV2"], _bucket.Cloud.Calls.Operations);
    }

    private static DateTimeOffset Day(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.Zero);

    private static string Key(int day, string account = Account, string region = "eu-west-1")
        => $"AWSLogs/{account}/CloudTrail/{region}/2026/03/0{day}/{account}_CloudTrail_{region}_2026030{day}T0900Z_Mu0KsOhtH1ar15ZZ.json.gz";

    private void Add(int day, string account = Account, string region = "eu-west-1", string start = "") => _bucket.Add(start + Key(day, account, region), [1, 2, 3]);
}
