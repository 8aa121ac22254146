using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Retention;
using TrailTools.Retention.Folders;
using TrailTools.Tables.Survey;

namespace TrailTools.Tables.Planning;

/// <summary>Finds what a table does not read: accounts and Regions that have log files since it was made, and Regions that AWS has opened since.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told of buckets that may not be looked into.</param>
internal sealed class DriftFinder(ICloud cloud, ITrailLog log)
{
    /// <summary>The table, with what it does not read; as it was where it lists nothing, or its bucket may not be looked into.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ownerId">The account that owns its bucket; null for the table's.</param>
    /// <param name="stop">Ends the calls.</param>
    public async Task<TrailAthenaTable> FindAsync(TrailAthenaTable table, string? ownerId, CancellationToken stop)
    {
        if (table is not { BucketName: { } bucket, Accounts.Count: > 0, Regions.Count: > 0 })
            return table;

        try
        {
            var target = new RetentionTarget(new BucketId(bucket, ownerId ?? table.AccountId), table.KeyPrefix) { TrailAccountId = table.Accounts[0] };
            var folders = (await new AccountFinder(cloud, log).FindAsync(target, [], stop).ConfigureAwait(false)).Where(folder => folder.Path[target.Root.Length..^13].TrimEnd('/') == (table.OrganizationId ?? "")).ToList();
            var survey = await new LogSurveyor(cloud.Objects, target.Bucket).SurveyAsync(folders, readsDays: false, stop).ConfigureAwait(false);
            return table with
            {
                NewAccounts = new NameList([.. folders.Select(static folder => folder.AccountId).Except(table.Accounts)]),
                NewRegions = new NameList([.. cloud.ListRegions().Concat(survey.Regions).Except(table.Regions).Order(StringComparer.Ordinal)]),
            };
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Denied or TrailErrorKind.NotFound)
        {
            log.Warning($"Whether there are accounts and Regions that the table '{table}' does not read is not known: {error.Message}");
            return table;
        }
    }
}
