using System.Text;
using CsCheck;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Diagnostics;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Sql.Tests.Fakes;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Store;

/// <summary>The store answers what reading its log files answers, event by event.</summary>
public class StoreSearchTests
{
    private const string Account = "111122223333";

    [Theory]
    [MemberData(nameof(RandomQuestions.Parts), MemberType = typeof(RandomQuestions))]
    public Task Of_sample_logs(int part) => Agree(Repository.SampleLogs, part);

    [Theory]
    [MemberData(nameof(RandomQuestions.Parts), MemberType = typeof(RandomQuestions))]
    public Task Of_real_logs(int part) => Agree(Repository.RequireSharedLogs(), part);

    [Fact]
    public async Task Of_hostile_logs()
    {
        using var store = new TempStore();
        var texts = HostileLogs.File.Array[40].Single(static _ => true, "0000KOIPe036");
        for (var index = 0; index < texts.Length; index++)
        {
            var path = store.Write(index % 2 == 0 ? $"other/{index}.json" : TempStore.Name(Account, "eu-west-1", $"202603{1 + (index % 5):d2}T10{index:d2}Z"));
            await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(texts[index]), TestContext.Current.CancellationToken);
        }

        await store.Import();
        var events = await store.Search();
        var expected = await store.Scan(TempStore.Everything);
        Assert.Equal(expected.Select(Identity), events.Select(Identity));
        foreach (var name in new[] { "EventName", "ErrorCode", "UserType", "UserName", "responseElements.x", "requestParameters.bucketName", "RequestParameters", "UserIdentity" })
        {
            var field = FieldMap.Find(name);
            foreach (var text in expected.Select(one => field.Cell(one.Record)).OfType<string>().Append("createuser").Distinct())
            {
                var query = new EventQuestion { Condition = TextFilter.AnyText(field, [text]) };
                Assert.Equal((await store.Scan(query)).Select(Identity), (await store.Search(query)).Select(Identity));
            }
        }
    }

    [Fact]
    public async Task Log_files_come_by_day_and_delivery_and_those_without_a_name_of_AWS_last()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "us-east-1", "20260304T1010Z"), TempStore.Record("3", "2026-03-04T10:00:00Z"), TempStore.Record("4", "2026-03-04T09:00:00Z"));
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("2", "2026-03-04T11:00:00Z"));
        store.Write(TempStore.Name(Account, "eu-west-1", "20260303T2355Z"), TempStore.Record("1", "2026-03-04T10:00:00Z"));
        store.Write("z.json", TempStore.Record("6", "2020-01-01T00:00:00Z"));
        store.Write("a.json", TempStore.Record("5", "2027-01-01T00:00:00Z"));

        await store.Import();

        Assert.Equal("1 2 3 4 5 6", await store.Ids());
        Assert.Equal(["1", "2"], (await store.Search(TempStore.Everything with { First = 2 })).Select(static found => found.EventId));
        Assert.Equal(["5"], (await store.Search(TempStore.Everything with { Newest = 1 })).Select(static found => found.EventId));
    }

    [Theory]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T10:00:01Z", "2026-03-04T10:00:00.5Z whole late-zone")]
    [InlineData("2026-03-04T10:00:00.4Z", "2026-03-04T10:00:00.6Z", "2026-03-04T10:00:00.5Z")]
    [InlineData("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z", "before")]
    [InlineData("2026-03-04T10:00:00.1Z", null, "2026-03-04T10:00:00.5Z after")]
    public async Task Times_mean_the_same_however_they_are_written(string start, string? end, string ids)
    {
        using var store = new TempStore();
        var times = new Dictionary<string, string>
        {
            ["2026-03-04T10:00:00.5Z"] = "2026-03-04T10:00:00.5Z", ["whole"] = "2026-03-04T10:00:00Z", ["late-zone"] = "2026-03-04T12:00:00+02:00", ["before"] = "2026-03-04T09:59:59Z", ["after"] = "2026-03-04T10:00:01Z",
        };
        var minute = 5;
        foreach (var (id, time) in times)
            store.Write(TempStore.Name(Account, "eu-west-1", $"20260304T10{minute++:d2}Z"), TempStore.Record(id, time));
        await store.Import(store.Logs);
        var query = TempStore.Everything with { Time = new TimeRange(DateTimeOffset.Parse(start, null), end is null ? null : DateTimeOffset.Parse(end, null)) };

        Assert.Equal(ids, string.Join(' ', (await store.Search(query)).Select(static found => found.EventId)));
        Assert.Equal((await store.Scan(query)).Select(Identity), (await store.Search(query)).Select(Identity));
    }

    [Fact]
    public async Task Usual_times_are_asked_of_rows()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"), TempStore.Record("b", "2026-03-04T10:00:01Z"), TempStore.Record("c", "2026-03-04T10:00:02Z"));
        await store.Import();

        foreach (var (start, end) in new[] { ("10:00:00", "10:00:01"), ("10:00:01", "10:00:02"), ("10:00:02", "10:00:03"), ("10:00:03", "10:00:04"), ("09:59:59", "10:00:00") })
        {
            var query = TempStore.Everything with { Time = new TimeRange(DateTimeOffset.Parse($"2026-03-04T{start}Z", null), DateTimeOffset.Parse($"2026-03-04T{end}Z", null)) };
            Assert.Equal((await store.Scan(query)).Select(Identity), (await store.Search(query)).Select(Identity));
        }
    }

    [Fact]
    public async Task A_summary_tells_what_was_read_and_left_out()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        store.Write(TempStore.Name(Account, "eu-west-1", "20260308T1005Z"), TempStore.Record("b", "2026-03-08T10:00:00Z"));
        await store.Import();
        var summary = new SearchSummary();

        await store.Search(new EventQuestion { Time = new TimeRange(null, DateTimeOffset.Parse("2026-03-05T00:00:00Z", null)) }, summary);

        Assert.Equal(("Store", 1, 1, 2, 1, 1), (summary.Engine, summary.Files, summary.FilesPruned, summary.EventsRead, summary.EventsMatched, summary.Duplicates));
        Assert.Equal("2026-03-08 09:50:00Z", $"{summary.CompleteTo:u}");
        Assert.False(summary.EndedEarly);
    }

    [Theory]
    [InlineData("missing", "StoreMissing")]
    [InlineData("no store", "StoreInvalid")]
    [InlineData("newer", "StoreNewer")]
    [InlineData("older", "StoreOlder")]
    [InlineData("info", "StoreDamaged")]
    [InlineData("manifest", "StoreDamaged")]
    [InlineData("manifest leads out", "StoreDamaged")]
    [InlineData("gone", "StoreDamaged")]
    [InlineData("cut", "StoreDamaged")]
    [InlineData("overwritten", "StoreFailed")]
    [InlineData("pack gone", "StoreDamaged")]
    [InlineData("pack cut", "StoreDamaged")]
    [InlineData("pack overwritten", "StoreDamaged")]
    [InlineData("list gone", "StoreUnusable")]
    [InlineData("list empty", "StoreDamaged")]
    [InlineData("list leads out", "StoreDamaged")]
    [InlineData("list of nothing", "StoreDamaged")]
    public async Task What_is_wrong_with_a_store_is_said(string what, string id)
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        if (what != "missing")
            await store.Import();
        Spoil(store, what);

        var error = await Assert.ThrowsAsync<TrailException>(() => store.Search(new EventQuestion { Condition = TextFilter.AnyText(FieldMap.Property("EventName"), ["GetObject"]) }));

        Assert.Equal(id, error.Id);
        Assert.Contains(store.Path, error.Message, StringComparison.Ordinal);
    }

    private static void Spoil(TempStore store, string what)
    {
        var parquet = what == "missing" ? "" : Path.Combine(store.Path, store.Files("*.parquet").Single());
        Action spoil = what switch
        {
            "no store" => () => File.Delete(store.Folder.Info),
            "newer" => () => File.WriteAllText(store.Folder.Info, """{"layout":3,"tool":"9.0.0"}"""),
            "older" => () => File.WriteAllText(store.Folder.Info, """{"layout":1,"tool":"0.0.1"}"""),
            "pack gone" => () => File.Delete(store.Folder.PackOf(1)),
            "pack cut" => () => File.WriteAllBytes(store.Folder.PackOf(1), File.ReadAllBytes(store.Folder.PackOf(1))[..^1]),
            "pack overwritten" => () => File.WriteAllBytes(store.Folder.PackOf(1), new byte[new FileInfo(store.Folder.PackOf(1)).Length]),
            "list gone" => () => File.Delete(store.Folder.LogsOf(1)),
            "list empty" => () => File.WriteAllText(store.Folder.LogsOf(1), ""),
            "list leads out" => () => File.WriteAllText(store.Folder.LogsOf(1), File.ReadAllText(store.Folder.LogsOf(1)).Replace("\"Offset\":0", "\"Offset\":-1", StringComparison.Ordinal)),
            "list of nothing" => () => File.WriteAllText(store.Folder.LogsOf(1), "null\n"),
            "info" => () => File.WriteAllText(store.Folder.Info, "{"),
            "manifest" => () => File.WriteAllText(store.Folder.ManifestOf(1), """{"batch":1}"""),
            "manifest leads out" => () => File.WriteAllText(store.Folder.ManifestOf(1), File.ReadAllText(store.Folder.ManifestOf(1)).Replace(Account, "..", StringComparison.Ordinal)),
            "gone" => () => File.Delete(parquet),
            "cut" => () => File.WriteAllBytes(parquet, File.ReadAllBytes(parquet)[..^1]),
            "overwritten" => () => File.WriteAllBytes(parquet, new byte[new FileInfo(parquet).Length]),
            _ => static () => { },
        };
        spoil();
    }

    private static async Task Agree(string folder, int part)
    {
        using var store = new TempStore();
        await store.Import(folder);
        var skipped = store.Log.Errors.Select(static error => error.Subject).ToHashSet();
        string[] paths = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !skipped.Contains(path)).Order(StringComparer.Ordinal)];
        var everything = await store.Scan(TempStore.Everything, paths);
        Assert.Equal(everything.Select(Identity), (await store.Search()).Select(Identity));

        foreach (var query in RandomQuestions.Over(everything, part))
        {
            var expected = (await store.Scan(query, paths)).Select(Identity).ToArray();
            var found = (await store.Search(query)).Select(Identity).ToArray();
            Assert.True(expected.SequenceEqual(found), $"{query.Condition} {query.Time}: {expected.Length} of the logs, {found.Length} of the store");
        }
    }

    private static (string Path, long Record, string Json) Identity(TrailEvent found) => (found.Record.Origin.Path, found.Record.Origin.Record, found.ToJson());
}
