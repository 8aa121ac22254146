using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Logs.Buckets;
using TrailTools.Queries.Measuring;
using TrailTools.Query;
using TrailTools.Retention.Folders;
using TrailTools.Tables;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Design;

namespace TrailTools.Engines.Athena;

/// <summary>Finds a table at Athena, and what has to be known to ask it.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="prices">What things cost.</param>
internal sealed class AthenaTargetFinder(ICloud cloud, PriceTable prices)
{
    private const int AccountLength = 12;

    /// <summary>The table of that name.</summary>
    /// <exception cref="TrailException">AthenaTableMissing.</exception>
    public async Task<AthenaTarget> FindAsync(TableId id, CancellationToken stop)
        => Of(TableLayout.Read(await cloud.Athena.FindTableAsync(id, stop).ConfigureAwait(false) ?? throw TableFinder.Missing(id.Database, id.Name)));

    /// <summary>A table that is planned: neither it nor its bucket need be there.</summary>
    public AthenaTarget Planned(TableLayout table) => Of(table) with
    {
        EstimateAsync = async (question, log, stop) =>
        {
            try
            {
                return await EstimateAsync(table, question, log, stop).ConfigureAwait(false);
            }
            catch (TrailException error) when (error.Id == "BucketMissing")
            {
                log.Warning($"The bucket of the table {table.Id} is planned and not there yet: no log files are in it.");
                return new ScanEstimate(ScanEstimate.LogScan, 0, 0, 0, 0, 0);
            }
        },
    };

    private AthenaTarget Of(TableLayout table) => new(cloud, table, prices.For(cloud.Region))
    {
        ListAccountsAsync = stop => AccountsAsync(table, stop),
        EstimateAsync = (question, log, stop) => EstimateAsync(table, question, log, stop),
    };

    private static LogPlace PlaceOf(TableLayout table) => LogPlace.Read(table.Location)
        ?? throw TrailException.Invalid("AthenaPlaceUnknown", $"{table.Id}", $"The table {table.Id} is over '{table.Location}', which is not in CloudTrail's layout: what is below cannot be listed.");

    private async Task<IReadOnlyList<string>> AccountsAsync(TableLayout table, CancellationToken stop)
    {
        var (place, caller) = (PlaceOf(table), await cloud.GetCallerAsync(stop).ConfigureAwait(false));
        var folders = await new FolderLister(cloud.Objects, new BucketId(place.BucketName, caller.AccountId)).ListAsync(place.Location[$"s3://{place.BucketName}/".Length..], stop).ConfigureAwait(false);
        return [.. folders.Select(static path => path.Split('/')[^2]).Where(static name => name.Length == AccountLength && name.All(char.IsAsciiDigit))];
    }

    private async Task<ScanEstimate> EstimateAsync(TableLayout table, EventQuestion question, ITrailLog log, CancellationToken stop)
    {
        var (place, folders, asked) = (PlaceOf(table), FolderScope.Of(table), ScopeFinder.Find(question));
        var store = await BucketLogStore.OpenAsync(cloud, place.BucketName, owner: null, place.KeyPrefix, prices, new ScanBudget(), BucketLogStore.DefaultLimit, stop).ConfigureAwait(false);
        var scope = asked.InWholeDays() with
        {
            Accounts = account => folders.Accounts(account) && asked.Accounts(account),
            Regions = region => folders.Regions(region) && asked.Regions(region),
            FromDay = asked.FirstDay > folders.FirstDay ? asked.FirstDay : folders.FirstDay ?? asked.FirstDay,
        };
        return await store.EstimateAsync(scope, log, stop).ConfigureAwait(false);
    }
}
