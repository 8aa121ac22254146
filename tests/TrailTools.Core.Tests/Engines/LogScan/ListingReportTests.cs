using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>What a search tells while files are still listed.</summary>
public class ListingReportTests
{
    [Fact]
    public async Task While_the_listing_goes_on_it_is_so_far_and_then_of_all()
    {
        using var gate = new ManualResetEventSlim();
        var log = new TestLog(gate.Set);

        var summary = await Search(new GatedStore(gate), new EventQuestion(), log);

        Assert.False(log.Steps.First().IsListed);
        Assert.Equal(1, log.Steps.First().Files);
        Assert.True(log.Steps.Last().IsListed);
        Assert.Equal(2, log.Steps.Last().Files);
        Assert.Single(log.Words, static text => text.StartsWith("Listed 2 log files (", StringComparison.Ordinal));
        Assert.Equal(1, summary.FilesPruned);
        Assert.Equal(GatedStore.Pruned.DeliveryTime - LogScope.UsualDelay, summary.CompleteTo);
        Assert.False(summary.EndedEarly);
    }

    [Fact]
    public async Task A_search_that_ends_early_tells_what_was_known_then()
    {
        using var gate = new ManualResetEventSlim();
        var log = new TestLog();

        var summary = await Search(new GatedStore(gate), new EventQuestion { First = 1 }, log);

        Assert.Single(log.Words, static text => text.StartsWith("Listed 1 log files (", StringComparison.Ordinal) && text.Contains(" before the search ended;", StringComparison.Ordinal));
        Assert.Equal(0, summary.FilesPruned);
        Assert.Null(summary.CompleteTo);
        Assert.True(summary.EndedEarly);
        Assert.Empty(log.Warnings);
    }

    private static async Task<SearchSummary> Search(ILogStore store, EventQuestion query, ITrailLog log)
    {
        var summary = new SearchSummary();
        await foreach (var batch in new LogScanEngine(store, new LogReadLimits()).SearchAsync(query, summary, log, TestContext.Current.CancellationToken))
            Assert.NotEmpty(batch);
        return summary;
    }

    /// <summary>Lists a file, waits, then tells of one that is left out, and lists a second.</summary>
    private sealed class GatedStore(ManualResetEventSlim gate) : ILogStore
    {
        private static readonly byte[] Content = """{"Records":[{"eventVersion":"1.11","eventID":"a"}]}"""u8.ToArray();

        public static LogKey Pruned { get; } = new(null, "111122223333", LogKind.Digest, "us-east-1", new DateOnly(2026, 3, 4), new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

        public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope, gate);

        public Stream Open(LogFile file) => new MemoryStream(Content);

        private sealed class Listing(LogScope scope, ManualResetEventSlim gate) : LogListing(scope)
        {
            protected override IEnumerable<LogFile> Find(CancellationToken stop)
            {
                yield return new LogFile("memory/1", Content.Length, null);
                gate.Wait(stop);
                if (Includes(Pruned))
                    yield break;
                yield return new LogFile("memory/2", Content.Length, null);
            }
        }
    }
}
