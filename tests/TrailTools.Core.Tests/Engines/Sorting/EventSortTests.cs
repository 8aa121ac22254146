using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.Sorting;

public sealed class EventSortTests : IDisposable
{
    private readonly SortRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Whatever_the_memory_the_order_is_that_of_a_plain_sort()
    {
        var times = Gen.Int[-1, 6].Select(Gen.Int[0, 40]).Array[0, 120];
        Gen.Select(times, Gen.Bool, Gen.Int[1, 6000], Gen.Int[2, 5], Gen.Int[0, 130]).Sample(
            (events, isDescending, memory, fanIn, limit) =>
            {
                var records = events.Select(static (one, number) => SortRoom.Record(number, one.Item1 < 0 ? null : one.Item1, one.Item2)).ToArray();
                var order = isDescending ? EventOrder.NewestFirst : EventOrder.OldestFirst;
                using var sort = _room.Sort(order, limit == 0 ? null : limit, memory, fanIn);
                SortRoom.Fill(sort, records);

                SortRoom.AssertSame(SortRoom.Plainly(records, order).Take(limit == 0 ? int.MaxValue : limit), [.. sort.Sorted(CancellationToken.None)]);
            },
            iter: 300, threads: 1);
        Assert.True(_room.Made > 100);
        Assert.Empty(_room.Left);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(5000)]
    [InlineData(20_000)]
    public void A_few_of_many_are_found_without_the_disk(int limit)
    {
        var records = SortRoom.Records(30_000);
        using var sort = _room.Sort(EventOrder.NewestFirst, limit, memory: 16 << 20);
        SortRoom.Fill(sort, records);

        SortRoom.AssertSame(SortRoom.Plainly(records, EventOrder.NewestFirst).Take(limit), [.. sort.Sorted(CancellationToken.None)]);
        Assert.Equal(0, _room.Made);
    }

    [Fact]
    public void What_cannot_be_wanted_is_not_taken()
    {
        using var sort = _room.Sort(limit: 2);
        SortRoom.Fill(sort, Enumerable.Range(0, 100).Select(static number => SortRoom.Record(number, 5)));

        Assert.False(sort.Add(SortRoom.Record(100, 6), new TrailEvent(SortRoom.Record(100, 6)).EventTime));
        Assert.True(sort.Add(SortRoom.Record(101, 4), new TrailEvent(SortRoom.Record(101, 4)).EventTime));
        Assert.Equal(["101", "0"], sort.Sorted(CancellationToken.None).Select(static found => found.EventId));
    }

    [Fact]
    public void What_fits_in_memory_is_not_written()
    {
        var records = SortRoom.Records(1000);
        using var sort = _room.Sort(memory: 1 << 20);
        SortRoom.Fill(sort, records);

        SortRoom.AssertSame(SortRoom.Plainly(records, EventOrder.OldestFirst), [.. sort.Sorted(CancellationToken.None)]);
        Assert.Equal(0, _room.Made);
    }

    [Fact]
    public void Records_larger_than_every_buffer_are_sorted_too()
    {
        int[] sizes = [3_000_000, 10, 300_000, 262_143, 262_144, 1_048_576, 1_500_000, 0, 700_000, 700_000];
        var records = sizes.Select(static (size, number) => SortRoom.Record(number, number * 7 % 10, size)).ToArray();
        foreach (var (memory, limit) in new (long, int?)[] { (1, null), (2_000_000, null), (4_000_000, 5), (64 << 20, 3) })
        {
            using var sort = _room.Sort(limit: limit, memory: memory);
            SortRoom.Fill(sort, records);
            SortRoom.AssertSame(SortRoom.Plainly(records, EventOrder.OldestFirst).Take(limit ?? 10), [.. sort.Sorted(CancellationToken.None)]);
        }
    }

    [Fact]
    public void A_run_is_gone_once_it_is_merged_and_the_folder_at_the_end()
    {
        using (var sort = _room.Sort(fanIn: 64))
        {
            SortRoom.Fill(sort, Enumerable.Range(0, 40).Select(static number => SortRoom.Record(number, number)));
            var before = _room.Left.Count();
            using var sorted = sort.Sorted(CancellationToken.None).GetEnumerator();
            for (var i = 0; i < 30; i++)
                Assert.True(sorted.MoveNext());
            Assert.InRange(_room.Left.Count(), 1, before - 3);
        }

        Assert.Empty(_room.Left);
    }

    [Fact]
    public void Nothing_is_left_when_nobody_asks_for_the_events()
    {
        using (var sort = _room.Sort())
            SortRoom.Fill(sort, SortRoom.Records(100));

        Assert.Equal(1, _room.Made);
        Assert.Empty(_room.Left);
    }

    [Fact]
    public void Cancelling_ends_the_merge_for_the_taker()
    {
        using var stop = new CancellationTokenSource();
        using (var sort = _room.Sort(fanIn: 64))
        {
            SortRoom.Fill(sort, SortRoom.Records(100));
            using var sorted = sort.Sorted(stop.Token).GetEnumerator();
            Assert.True(sorted.MoveNext());
            stop.Cancel();
            Assert.Throws<OperationCanceledException>(() => sorted.MoveNext());
        }

        Assert.Empty(_room.Left);
    }

    [Fact]
    public void Cancelling_ends_the_merge_into_larger_runs()
    {
        using (var sort = _room.Sort(fanIn: 2))
        {
            SortRoom.Fill(sort, SortRoom.Records(100));
            Assert.Throws<OperationCanceledException>(() => sort.Sorted(new CancellationToken(canceled: true)));
            Assert.NotEmpty(_room.Left);
        }

        Assert.Empty(_room.Left);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_of_with_the_way_out()
    {
        var gone = new DirectoryInfo(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        using var sort = new EventSort(EventOrder.OldestFirst, null, _room.Space() with { MakeFolder = () => gone }, NullTrailLog.Instance);

        var error = Assert.Throws<TrailException>(() => SortRoom.Fill(sort, SortRoom.Records(100)));

        Assert.Equal("SortSpaceMissing", error.Id);
        Assert.Equal(gone.FullName, error.Subject);
        Assert.Contains(gone.FullName, error.Message, StringComparison.Ordinal);
        Assert.Contains("narrower time range", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_of()
    {
        using var sort = new EventSort(EventOrder.OldestFirst, null, _room.Space() with { MakeFolder = static () => throw new UnauthorizedAccessException("No.") }, NullTrailLog.Instance);

        Assert.Equal("SortSpaceMissing", Assert.Throws<TrailException>(() => SortRoom.Fill(sort, SortRoom.Records(100))).Id);
    }

    [Fact]
    public void A_run_that_was_cut_is_told_of()
    {
        using var sort = _room.Sort();
        SortRoom.Fill(sort, SortRoom.Records(100));
        var run = _room.Left.First(static path => path.EndsWith(".run", StringComparison.Ordinal));
        using (var file = File.OpenWrite(run))
            file.SetLength(file.Length - 1);

        Assert.Equal("SortSpaceMissing", Assert.Throws<TrailException>(() => sort.Sorted(CancellationToken.None).Count()).Id);
    }

    [Fact]
    public void The_way_by_the_disk_is_told_once()
    {
        var log = new SaidLog();
        using var sort = new EventSort(EventOrder.OldestFirst, null, _room.Space(), log);
        SortRoom.Fill(sort, SortRoom.Records(100));

        Assert.Equal(100, sort.Sorted(CancellationToken.None).Count());
        Assert.Matches(@"^Sorting 100 events in \d+ runs on disk in '.*sort1'\.$", Assert.Single(log.Said));
    }

    private sealed class SaidLog : ITrailLog
    {
        public List<string> Said { get; } = [];

        public void Verbose(string text) => Said.Add(text);

        public void Warning(string text) => Said.Add(text);

        public void Skipped(TrailException error) => Said.Add(error.Id);

        public void Progress(WorkProgress progress) => Said.Add("progress");
    }
}
