using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;
using TrailTools.Queries.Asking;
using TrailTools.Queries.Texts;
using TrailTools.Sql;
using TrailTools.Tables;
using TrailTools.Tables.Design;

namespace TrailTools.Queries.Measuring;

/// <summary>Tells what a query at Athena may read and cost: the log files of the partitions that it can touch are listed, and none is read.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="prices">What things cost.</param>
/// <param name="open">Opens what reads a query's conditions on partitions from its text, over the log files of one table.</param>
/// <param name="log">Takes what cannot be told.</param>
internal sealed class QueryMeter(ICloud cloud, PriceTable prices, Func<ILogStore, FolderScope, ISqlEngine> open, ITrailLog log)
{
    /// <summary>What a query would read and cost.</summary>
    /// <exception cref="TrailException">A bucket is not there, or may not be listed.</exception>
    public async Task<QueryCost> MeasureAsync(QueryAsk ask, CancellationToken stop)
    {
        var request = await PrepareAsync(ask, stop).ConfigureAwait(false);
        var tables = await FindAsync(request.Sql, ask.AskedIn, stop).ConfigureAwait(false);
        var (sum, isNarrowed) = (new ScanEstimate("", 0, 0, 0, 0, 0), tables.Count > 0);
        foreach (var (layout, place) in tables)
        {
            var (found, isSure) = await EstimateAsync(ParameterText.Put(request.Sql, ask.Parameters), layout, place, tables.Count == 1, stop).ConfigureAwait(false);
            (sum, isNarrowed) = (sum.Plus(found), isNarrowed && isSure);
        }

        if (tables.Count == 0)
            log.Warning("The query names no table over CloudTrail's log files that is known here: what it reads cannot be told.");
        return CostOf(sum, prices.For(cloud.Region), prices.Date) with { Query = request.Sql, Tables = new NameList([.. tables.Select(static table => $"{table.Layout.Id}")]), IsNarrowed = isNarrowed };
    }

    /// <summary>What a query has read and cost.</summary>
    /// <exception cref="TrailException">AthenaQueryMissing.</exception>
    public async Task<QueryCost> MeasureAsync(string id, CancellationToken stop)
    {
        var query = await cloud.Athena.GetAsync(id, stop).ConfigureAwait(false);
        var region = prices.For(cloud.Region);
        return new QueryCost { Query = query.Sql, QueryExecutionId = id, Bytes = query.BytesScanned, AthenaCost = QueryPrice.Of(query, region), IsNarrowed = true, PriceRegion = region.Region, PriceDate = prices.Date };
    }

    /// <summary>What Athena would take for log files, and what reading them on this machine takes.</summary>
    /// <param name="found">The log files, and what reading them here takes.</param>
    /// <param name="region">What things cost.</param>
    /// <param name="date">The day of the prices.</param>
    public static QueryCost CostOf(ScanEstimate found, RegionPrices region, DateOnly date) => new()
    {
        IsNarrowed = true,
        Objects = found.Objects,
        Bytes = found.Bytes,
        AthenaCost = region.AthenaQuery(found.Bytes),
        RequestCost = region.Gets(found.Objects),
        LocalCost = found.Dollars,
        LocalTransferCost = region.TransferOut(found.Bytes),
        PriceRegion = region.Region,
        PriceDate = date,
    };

    /// <summary>The query as Athena would get it; one that would be refused as it would be if it were allowed.</summary>
    private async Task<QueryRequest> PrepareAsync(QueryAsk ask, CancellationToken stop)
    {
        var preparer = new QueryPreparer(cloud, log);
        try
        {
            return await preparer.PrepareAsync(ask, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id == "AthenaFullScan")
        {
            log.Warning(error.Message);
            return await preparer.PrepareAsync(ask with { AllowFullScan = true }, stop).ConfigureAwait(false);
        }
    }

    private async Task<List<(TableLayout Layout, LogPlace Place)>> FindAsync(string sql, string database, CancellationToken stop)
    {
        var found = new List<(TableLayout, LogPlace)>();
        foreach (var id in TableMentions.Find(SqlScanner.Read(sql), database))
        {
            if (await cloud.Athena.FindTableAsync(id, stop).ConfigureAwait(false) is { } table && TableLayout.Read(table) is var layout && LogPlace.Read(layout.Location) is { } place)
                found.Add((layout, place));
        }

        return found;
    }

    private async Task<(ScanEstimate Found, bool IsNarrowed)> EstimateAsync(string sql, TableLayout layout, LogPlace place, bool isOnly, CancellationToken stop)
    {
        var store = await BucketLogStore.OpenAsync(cloud, place.BucketName, owner: null, place.KeyPrefix, prices, new ScanBudget(), BucketLogStore.DefaultLimit, stop).ConfigureAwait(false);
        var folders = FolderScope.Of(layout);
        if (isOnly && await TryNarrowAsync(sql, layout, store, folders, stop).ConfigureAwait(false) is { } narrow)
            return (narrow, true);

        var all = new LogScope(folders.Accounts, folders.Regions, null, null, LogScope.DefaultDeliveryMargin) { FromDay = folders.FirstDay };
        return (await store.EstimateAsync(all, log, stop).ConfigureAwait(false), false);
    }

    /// <summary>The log files of the partitions that the text names; null where it cannot be read here.</summary>
    private async Task<ScanEstimate?> TryNarrowAsync(string sql, TableLayout layout, ILogStore store, FolderScope folders, CancellationToken stop)
    {
        try
        {
            return await open(store, folders).EstimateAsync(new SqlQuestion(sql) { TableName = $"{layout.Id}" }, log, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id.StartsWith("Sql", StringComparison.Ordinal))
        {
            log.Warning($"Which partitions the query reads cannot be told here, so all of {layout.Id} are counted. {error.Message}");
            return null;
        }
    }
}
