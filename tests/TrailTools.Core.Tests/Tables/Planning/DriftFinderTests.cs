using TrailTools.Diagnostics;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Planning;

namespace TrailTools.Core.Tests.Tables.Planning;

public class DriftFinderTests
{
    private readonly TableWorld _world = new();

    [Fact]
    public async Task What_came_since_is_told()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        _world.With("AWSLogs/444455556666", "ap-new-1");

        var table = await FindAsync();

        Assert.Equal(["444455556666"], table.NewAccounts!);
        Assert.Equal(["ap-new-1"], table.NewRegions!);
    }

    [Fact]
    public async Task A_table_that_reads_all_has_none()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();

        var table = await FindAsync();

        Assert.Empty(table.NewAccounts!);
        Assert.Empty(table.NewRegions!);
    }

    [Fact]
    public async Task A_bucket_that_may_not_be_seen_is_told()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        _world.Cloud.Calls.Fail("ListObjectsV2", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "my-logs", "Not allowed."));

        var table = await FindAsync();

        Assert.True(table is { NewAccounts: null, NewRegions: null });
        Assert.Contains("Not allowed.", Assert.Single(_world.Log.Warnings), StringComparison.Ordinal);
    }

    private Task<TrailAthenaTable> FindAsync()
        => new DriftFinder(_world.Cloud, _world.Log).FindAsync(new TableTeller(_world.Cloud, _world.Cloud.Caller).Tell(_world.Table), null, TableWorld.Stop);
}
