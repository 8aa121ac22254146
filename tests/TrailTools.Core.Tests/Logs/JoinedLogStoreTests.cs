using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Logs;

/// <summary>Several places are read one after another, as one.</summary>
public class JoinedLogStoreTests
{
    private readonly Bucket _bucket = new();
    private readonly TestLog _log = new();

    public JoinedLogStoreTests() => _bucket.AddFolder(Repository.SampleLogs);

    [Fact]
    public async Task Events_and_numbers_are_those_of_all_places()
    {
        var (alone, both) = (new SearchSummary(), new SearchSummary());
        var once = await Search(new FolderLogStore([Repository.SampleLogs]), alone);
        var twice = await Search(JoinedLogStore.Of([new FolderLogStore([Repository.SampleLogs]), _bucket.Store()]), both);

        Assert.Equal(once.Concat(once), twice);
        Assert.Equal((alone.Files * 2, alone.Bytes * 2, alone.CompleteTo), (both.Files, both.Bytes, both.CompleteTo));
        Assert.True(both.Requests > 0);
    }

    [Fact]
    public async Task An_estimate_is_the_sum()
    {
        var bucket = await _bucket.Store().EstimateAsync(LogScope.All, _log, TestContext.Current.CancellationToken);
        var both = await JoinedLogStore.Of([new FolderLogStore([Repository.SampleLogs]), _bucket.Store()]).EstimateAsync(LogScope.All, _log, TestContext.Current.CancellationToken);

        Assert.Equal(bucket with { Objects = bucket.Objects * 2, Bytes = bucket.Bytes * 2 }, both);
    }

    private async Task<List<string?>> Search(ILogStore store, SearchSummary summary)
    {
        var found = new List<string?>();
        await foreach (var batch in new LogScanEngine(store, new LogReadLimits()).SearchAsync(new EventQuestion { IncludeDuplicate = true }, summary, _log, TestContext.Current.CancellationToken))
            found.AddRange(batch.Select(static one => one.EventId));
        return found;
    }
}
