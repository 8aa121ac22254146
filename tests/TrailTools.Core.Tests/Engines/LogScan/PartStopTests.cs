using System.Text;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Who stops the reading of a large file waits for nothing, and nothing goes on behind it.</summary>
public class PartStopTests
{
    private const int Window = 1 << 16;
    private static readonly string[] Records = [.. Enumerable.Range(0, 20_000).Select(static number => $$"""{"eventVersion":"1","eventID":"{{number}}"}""")];
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(string.Join('\n', Records));

    /// <summary>Read by parts up to its last record.</summary>
    private static readonly byte[] EndsOddly = [.. Plain, .. "\n{\"x\":1,\"eventVersion\":\"1\"}"u8];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void While_parts_are_read(int permits)
    {
        using var stop = new CancellationTokenSource();
        var store = new WatchedStore(Plain, read => CancelBehind(read, Plain.Length / 2, stop));

        AssertStops(store, permits, stop.Token);

        Assert.Equal(1, store.Opened);
        Assert.InRange(store.BytesRead, Plain.Length / 2, (Plain.Length / 2) + (2 * Window));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void While_what_was_given_is_read_once_more(int permits)
    {
        using var stop = new CancellationTokenSource();
        var half = EndsOddly.Length + (EndsOddly.Length / 2);
        var store = new WatchedStore(EndsOddly, read => CancelBehind(read, half, stop));

        AssertStops(store, permits, stop.Token);

        Assert.Equal(2, store.Opened);
        Assert.InRange(store.BytesRead, half, half + (2 * Window));
    }

    [Fact]
    public void By_who_takes_no_more()
    {
        var store = new WatchedStore(Plain, static _ => { });
        using var idle = new SemaphoreSlim(2);

        Assert.Throws<OperationCanceledException>(() => Scan(store, idle).Read([store.File], static batch =>
        {
            if (batch.EventsRead > 0)
                throw new OperationCanceledException();
        }, CancellationToken.None));

        Assert.Equal(2, idle.CurrentCount);
        Assert.InRange(store.BytesRead, 1, 8 * Window);
    }

    private static void CancelBehind(long read, long place, CancellationTokenSource stop)
    {
        if (read >= place)
            stop.Cancel();
    }

    private static void AssertStops(WatchedStore store, int permits, CancellationToken stop)
    {
        using var idle = new SemaphoreSlim(permits);
        Assert.Throws<OperationCanceledException>(() => Scan(store, idle).Read([store.File], static _ => { }, stop));
        Assert.Equal(permits, idle.CurrentCount);
    }

    private static FileScan<AnswerBatch<long>> Scan(ILogStore store, SemaphoreSlim idle)
        => new(store, new EventQuestion(), new LogReadLimits { MaxWholeSize = 0, PartedSize = 0, PartSize = Window }, static () => new(static record => record.Origin.Record, true), idle);
}
