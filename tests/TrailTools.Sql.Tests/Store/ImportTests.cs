using System.IO.Compression;
using TrailTools.Diagnostics;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Tests.Scanning;

namespace TrailTools.Sql.Tests.Store;

/// <summary>What an import puts where, and what it leaves out.</summary>
public class ImportTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task Events_lie_in_folders_of_account_region_and_day()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("b", "2026-03-04T10:01:00Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        store.Write(TempStore.Name(Account, "us-east-1", "20260305T1005Z"), TempStore.Record("c", "2026-03-05T10:00:00Z"));

        var made = await store.Import();

        Assert.Equal([$"{Account}/eu-west-1/2026/03/04/000001-1.parquet", $"{Account}/us-east-1/2026/03/05/000001-2.parquet"], store.Files("*.parquet"));
        Assert.Equal((2, 3, 2, 3), (made.Files, made.Events, made.ImportedFiles, made.ImportedEvents));
        Assert.Equal((Account, "eu-west-1, us-east-1"), (made.Accounts.ToString(), made.Regions.ToString()));
        Assert.Equal(("2026-03-04 10:00:00Z", "2026-03-05 10:00:00Z", "2026-03-05 09:50:00Z"), ($"{made.FirstEventTime:u}", $"{made.LastEventTime:u}", $"{made.CompleteTo:u}"));
        Assert.True(made.Bytes > 0 && made.StoredBytes > 0);
        Assert.Equal(made with { ImportedFiles = 0, ImportedEvents = 0, Accounts = made.Accounts, Regions = made.Regions }, store.Store.Describe() with { Accounts = made.Accounts, Regions = made.Regions });
    }

    [Fact]
    public async Task What_is_in_is_sorted_by_time_and_has_the_columns_that_AWS_documents()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), [.. Enumerable.Range(0, 3000).Select(static number => TempStore.Record($"{number}", $"2026-03-04T{number * 7 % 24:d2}:{number * 11 % 60:d2}:00Z"))]);
        await store.Import();

        using var query = new ScanQuery(new MemoryLogs());
        var file = Path.Combine(store.Path, store.Files("*.parquet").Single());
        var times = query.Rows($"SELECT eventtime, account, region, day FROM '{file}'");

        Assert.Equal(times.Select(static row => row[0]).Order(), times.Select(static row => row[0]));
        Assert.All(times, static row => Assert.Equal([Account, "eu-west-1", "2026/03/04"], row[1..]));
        Assert.Equal(query.Rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM logs)"), query.Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{file}')"));
    }

    [Theory]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T09:00:00Z", "2026-03-04T11:00:00Z")]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T09:00:00.5Z", "2026-03-04T11:00:00Z")]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T12:00:00+02:00")]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T1a:00:00Z")]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T10:00:00X")]
    [InlineData("2026-03-04T10:00:00Z", "", "short", "\u00e9\ud83d\ude00")]
    [InlineData("2026-03-04T10:00:00Z", null)]
    [InlineData(null, null)]
    public async Task A_manifest_tells_of_a_file_what_is_in_it(params string?[] times)
    {
        using var store = new TempStore();
        for (var number = 0; number < times.Length; number++)
            store.Write(TempStore.Name(Account, "eu-west-1", $"20260304T10{number:d2}Z"), times[number] is { } time ? TempStore.Record($"{number}", time) : """{"eventVersion":"1.11","eventID":"x","eventTime":null}""");
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T2300Z"));
        await store.Import();

        var told = Assert.Single(StoreContent.Read(store.Folder).Files);
        using var query = new ScanQuery(new MemoryLogs());
        var found = Assert.Single(query.Rows($"""
            SELECT count(*), min(eventtime), max(eventtime), bool_and(coalesce(regexp_full_match(eventtime, '\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ'), false)), min(trailtools_delivered), max(trailtools_delivered)
            FROM '{store.Folder.FileOf(told.Path)}'
            """));
        Assert.Equal(found, [told.Rows, told.FirstTime, told.LastTime, told.HasUsualTimes, told.FirstDelivered?.UtcDateTime, told.LastDelivered?.UtcDateTime]);
        Assert.Equal(new FileInfo(store.Folder.FileOf(told.Path)).Length, told.Bytes);
    }

    [Theory]
    [InlineData("\"recipientAccountId\":\"../../x\",\"awsRegion\":\"eu-west-1\"", "unknown")]
    [InlineData("\"recipientAccountId\":\"111122223333\",\"awsRegion\":\"..\"", "unknown")]
    [InlineData("\"recipientAccountId\":\"/etc\",\"awsRegion\":\"/tmp\"", "unknown")]
    [InlineData("\"recipientAccountId\":\"111122223333/eu-west-1\"", "unknown")]
    [InlineData("\"recipientAccountId\":\"111122223333\\n\",\"awsRegion\":\"eu-west-1\"", "unknown")]
    [InlineData("\"recipientAccountId\":null,\"awsRegion\":7", "unknown")]
    [InlineData("\"recipientAccountId\":\"a' OR 1=1 --\",\"awsRegion\":\"');DROP TABLE staged;--\"", "unknown")]
    [InlineData("\"recipientAccountId\":\"111122223333\",\"awsRegion\":\"eu-west-1\"", "111122223333/eu-west-1/2026/03/04")]
    public async Task A_record_never_leads_out_of_the_store(string members, string folder)
    {
        using var store = new TempStore();
        store.Write("a.json", TempStore.Record("a", "2026-03-04T10:00:00Z", more: $",{members}"), TempStore.Record("b", "no time", more: ",\"recipientAccountId\":\"111122223333\",\"awsRegion\":\"eu-west-1\""), TempStore.Record("c", "2026-03-04T10:00:00Z"));
        var before = Directory.GetFileSystemEntries(Path.GetDirectoryName(store.Path)!);

        await store.Import();

        Assert.Equal([.. before, store.Path], Directory.GetFileSystemEntries(Path.GetDirectoryName(store.Path)!).Order(StringComparer.Ordinal));
        Assert.Equal(new[] { folder, "unknown" }.Distinct(), store.Files("*.parquet").Select(static path => Path.GetDirectoryName(path)!.Replace('\\', '/')));
        Assert.Equal("a b c", await store.Ids());
    }

    [Fact]
    public async Task A_log_file_that_is_in_is_not_read_again()
    {
        using var store = new TempStore();
        var logs = new MemoryLogs((TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), MemoryLogs.File(TempStore.Record("a", "2026-03-04T10:00:00Z"))));
        await store.Import(logs);
        Assert.Equal(1, logs.Opened);

        var again = await store.Import(logs);

        Assert.Equal(1, logs.Opened);
        Assert.Equal((0, 0, 1, 1), (again.ImportedFiles, again.ImportedEvents, again.Files, again.Events));
        Assert.Empty(store.Log.Warnings);
    }

    [Fact]
    public async Task A_late_log_file_makes_one_more_file_in_its_day()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("b", "2026-03-04T10:00:00Z"));
        await store.Import();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T0905Z"), TempStore.Record("a", "2026-03-04T09:00:00Z"));

        var second = await store.Import();

        Assert.Equal((1, 2), (second.ImportedFiles, second.Files));
        Assert.Equal([$"{Account}/eu-west-1/2026/03/04/000001-1.parquet", $"{Account}/eu-west-1/2026/03/04/000002-1.parquet"], store.Files("*.parquet"));
        Assert.Equal("a b", await store.Ids());
    }

    [Theory]
    [InlineData(false, "a", "They were left out")]
    [InlineData(true, "a a b", "They were taken in again")]
    public async Task A_log_file_that_changed_is_told_of_and_left_out_unless_forced(bool force, string ids, string told)
    {
        using var store = new TempStore();
        var name = TempStore.Name(Account, "eu-west-1", "20260304T1005Z");
        store.Write(name, TempStore.Record("a", "2026-03-04T10:00:00Z"));
        await store.Import();
        store.Write(name, TempStore.Record("a", "2026-03-04T10:00:00Z"), TempStore.Record("b", "2026-03-04T10:00:00Z"));

        await store.Import(Logs.LogScope.All, force, store.Logs);

        Assert.Equal(ids, await store.Ids());
        Assert.Contains(told, Assert.Single(store.Log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/04/111122223333_CloudTrail_eu-west-1_20260304T1105Z_abcdefghijklmnop.json.gz")]
    [InlineData("elsewhere.json.gz")]
    public async Task Of_a_log_file_that_cannot_be_read_whole_nothing_is_in_and_the_next_import_tries_it_again(string name)
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        store.Write("other.json", TempStore.Record("o", "2026-03-04T10:00:00Z"));
        var path = store.Write(name);
        var whole = Gzip([.. Enumerable.Range(0, 5000).Select(static number => TempStore.Record($"b{number}", "2026-03-04T11:00:00Z"))]);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);

        var first = await store.Import();

        Assert.Equal(("ImportFileSkipped", path), (Assert.Single(store.Log.Errors).Id, store.Log.Errors.Single().Subject));
        Assert.Equal((2, 2, 1), (first.Files, first.Events, first.SkippedFiles));
        Assert.Equal("a o", await store.Ids());
        Assert.InRange(new FileInfo(store.Folder.PackOf(1)).Length, 1, 500);

        File.WriteAllBytes(path, whole);
        var second = await store.Import();

        Assert.Equal((1, 5000, 5002), (second.ImportedFiles, second.ImportedEvents, second.Events));
        Assert.Single(store.Log.Errors);
    }

    [Fact]
    public async Task An_estimate_says_what_is_new_and_changes_nothing()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        var request = new TrailTools.Stores.ImportRequest(Logs.LogScope.All, new Logs.LogReadLimits());

        var planned = await store.Store.EstimateAsync(new Logs.Folders.FolderLogStore([store.Logs]), request, store.Log, TestContext.Current.CancellationToken);
        Assert.Equal((1, false), (planned.Objects, Directory.Exists(store.Path)));

        await store.Import();
        var after = await store.Store.EstimateAsync(new Logs.Folders.FolderLogStore([store.Logs]), request, store.Log, TestContext.Current.CancellationToken);
        Assert.Equal((0, 0), (after.Objects, after.Bytes));
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_does_not_become_a_store()
    {
        using var store = new TempStore();
        Directory.CreateDirectory(store.Path);
        File.WriteAllText(Path.Combine(store.Path, "letter.txt"), "mine");

        var error = await Assert.ThrowsAsync<TrailException>(() => store.Import());

        Assert.Equal("StoreInvalid", error.Id);
        Assert.Equal(["letter.txt"], store.Files());
    }

    [Fact]
    public async Task An_import_that_is_stopped_loses_its_batch_alone()
    {
        using var store = new TempStore();
        using var stop = new CancellationTokenSource();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        await store.Import();
        var logs = new MemoryLogs((TempStore.Name(Account, "eu-west-1", "20260305T1005Z"), MemoryLogs.File(TempStore.Record("b", "2026-03-05T10:00:00Z")))) { OnOpen = _ => stop.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Store.ImportAsync(logs, new TrailTools.Stores.ImportRequest(Logs.LogScope.All, new Logs.LogReadLimits()), store.Log, stop.Token));
        Assert.Equal("a", await store.Ids());

        await store.Import(new MemoryLogs((TempStore.Name(Account, "eu-west-1", "20260305T1005Z"), MemoryLogs.File(TempStore.Record("b", "2026-03-05T10:00:00Z")))));
        Assert.Equal("a b", await store.Ids());
        Assert.Empty(Directory.GetDirectories(store.Folder.Temporary));
    }

    private static byte[] Gzip(string[] records)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.Fastest))
            gzip.Write(MemoryLogs.File(records));
        return into.ToArray();
    }
}
