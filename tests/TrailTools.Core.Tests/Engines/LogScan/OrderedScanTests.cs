using TrailTools.Core.Tests.Engines.Sorting;
using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>A scan whose answers are sorted on disk: the order, and that nothing is left there however it ends.</summary>
public sealed class OrderedScanTests : IDisposable
{
    private const int Files = 40;
    private const int EventsOfFile = 100;
    private readonly DirectoryInfo _logs = Directory.CreateTempSubdirectory("trailtools-logs-");
    private readonly SortRoom _room = new();

    public OrderedScanTests()
    {
        for (var file = 0; file < Files; file++)
            File.WriteAllLines(Path.Combine(_logs.FullName, $"{file:00}.json"), Enumerable.Range(0, EventsOfFile).Select(place => $$"""{"eventVersion":"1.11","eventID":"{{file}}-{{place}}","eventTime":"2026-03-04T{{place % 24:00}}:00:00Z"}"""));
    }

    public void Dispose()
    {
        _room.Dispose();
        _logs.Delete(recursive: true);
    }

    [Theory]
    [InlineData(nameof(EventOrder.OldestFirst), null, null)]
    [InlineData(nameof(EventOrder.NewestFirst), null, null)]
    [InlineData(nameof(EventOrder.OldestFirst), null, 77)]
    [InlineData(nameof(EventOrder.NewestFirst), null, 77)]
    [InlineData(nameof(EventOrder.Natural), 9, null)]
    [InlineData(nameof(EventOrder.Natural), 300, null)]
    [InlineData(nameof(EventOrder.Natural), 300, 20)]
    [InlineData(nameof(EventOrder.NewestFirst), 300, null)]
    [InlineData(nameof(EventOrder.OldestFirst), 300, null)]
    [InlineData(nameof(EventOrder.OldestFirst), 300, 20)]
    [InlineData(nameof(EventOrder.OldestFirst), 9_999_999, null)]
    public async Task The_order_and_the_number_are_those_of_a_plain_sort(string orderName, int? newest, int? first)
    {
        var order = Enum.Parse<EventOrder>(orderName);
        var records = await Scans.Records(Repository.SampleLogs);
        var wanted = newest is null ? records : [.. SortRoom.Plainly(records, EventOrder.NewestFirst).Take(newest.Value).OrderBy(records.IndexOf)];
        var expected = SortRoom.Plainly(wanted, order == EventOrder.Natural ? EventOrder.NewestFirst : order).Take(first ?? int.MaxValue);

        foreach (var memory in (long[])[50_000, 64 << 20])
        {
            var engine = new LogScanEngine(new FolderLogStore([Repository.SampleLogs]), new LogReadLimits(), _room.Space(memory, fanIn: 4));
            var found = new List<TrailEvent>();
            await foreach (var batch in engine.SearchAsync(Scans.Everything with { Order = order, Newest = newest, First = first }, new SearchSummary(), NullTrailLog.Instance, TestContext.Current.CancellationToken))
                found.AddRange(batch);
            SortRoom.AssertSame(expected, found);
        }

        Assert.Empty(_room.Left);
    }

    [Fact]
    public async Task Nothing_is_left_by_who_takes_a_part()
    {
        await foreach (var batch in Search(Logs(), CancellationToken.None))
        {
            Assert.NotEmpty(batch);
            Assert.NotEmpty(_room.Left);
            break;
        }

        Assert.Equal(1, _room.Made);
        Assert.Empty(_room.Left);
    }

    [Fact]
    public async Task Nothing_is_made_by_who_takes_nothing()
    {
        await Search(Logs(), CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();

        Assert.Equal(0, _room.Made);
    }

    [Fact]
    public async Task Nothing_is_left_when_the_source_fails()
    {
        var store = Logs(static () => throw new InvalidOperationException("file 37"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Count(Search(store, CancellationToken.None)));

        Assert.Equal(1, _room.Made);
        Assert.Empty(_room.Left);
    }

    [Fact]
    public async Task Nothing_is_left_when_it_is_stopped_while_it_reads()
    {
        using var stop = new CancellationTokenSource();
        var store = Logs(stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Count(Search(store, stop.Token)));

        Assert.Empty(_room.Left);
    }

    [Fact]
    public async Task Nothing_is_left_when_it_is_stopped_while_it_gives()
    {
        using var stop = new CancellationTokenSource();
        var given = Search(Logs(), stop.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await given.MoveNextAsync());
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await given.MoveNextAsync())
            {
            }
        });
        await given.DisposeAsync();

        Assert.Equal(1, _room.Made);
        Assert.Empty(_room.Left);
    }

    [Fact]
    public async Task Without_room_on_disk_the_whole_question_fails()
    {
        var engine = new LogScanEngine(Logs(), new LogReadLimits(), _room.Space() with { MakeFolder = static () => throw new IOException("No space left on device") });

        var error = await Assert.ThrowsAsync<TrailException>(() => Count(engine.SearchAsync(Ordered, new SearchSummary(), NullTrailLog.Instance, TestContext.Current.CancellationToken)));

        Assert.Equal("SortSpaceMissing", error.Id);
    }

    private static EventQuestion Ordered { get; } = new() { Order = EventOrder.OldestFirst };

    private ManyFiles Logs(Action? happens = null) => new(_logs.FullName, happens);

    private static async Task Count(IAsyncEnumerable<IReadOnlyList<TrailEvent>> found)
    {
        await foreach (var batch in found)
            Assert.NotEmpty(batch);
    }

    private IAsyncEnumerable<IReadOnlyList<TrailEvent>> Search(ManyFiles store, CancellationToken stop)
        => new LogScanEngine(store, new LogReadLimits(), _room.Space(memory: 50_000)).SearchAsync(Ordered, new SearchSummary(), NullTrailLog.Instance, stop);

    /// <summary>Many files, at one of which something happens.</summary>
    private sealed class ManyFiles(string folder, Action? happens = null) : ILogStore
    {
        private readonly FolderLogStore _files = new([folder]);

        public LogListing List(LogScope scope, ITrailLog log) => _files.List(scope, log);

        public Stream Open(LogFile file)
        {
            if (Path.GetFileName(file.Path) == "37.json")
                happens?.Invoke();
            return _files.Open(file);
        }
    }
}
