using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Retention;
using TrailTools.Retention.Folders;
using TrailTools.Tables.Design;
using TrailTools.Tables.Survey;

namespace TrailTools.Tables.Planning;

/// <summary>
/// Completes what is asked of a table by what the bucket has, by reads alone:
/// the trails that record into it -> accounts' folders -> the organization -> Regions and the first day.
/// </summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what is left out, and what could not be looked up.</param>
/// <param name="time">Tells what day it is.</param>
internal sealed class SpecFinder(ICloud cloud, ITrailLog log, TimeProvider time)
{
    /// <summary>The table that is meant.</summary>
    /// <exception cref="TrailException">The bucket is not there, or has no log folders that anybody knows of; something that was given is wrong.</exception>
    public async Task<TableSpec> FindAsync(TableAsk ask, CancellationToken stop)
    {
        if (ask.IsStore)
            return FindGiven(ask, time) ?? throw TrailException.Invalid("StorePartsMissing", ask.Logs.BucketName, "What an uploaded store has is not looked up: give -AccountId, -AwsRegion without wildcards, and -StartDate.");

        var target = await new TargetFinder(cloud, log).FindAsync(ask.Logs, stop).ConfigureAwait(false);
        if (!target.IsPlanned)
            await CheckBucketAsync(target, stop).ConfigureAwait(false);

        var expected = target with { TrailAccountId = target.TrailAccountId ?? ask.Accounts?[0] };
        var all = await new AccountFinder(cloud, log).FindAsync(expected, [], stop).ConfigureAwait(false);
        var (organization, folders) = new FolderChooser(log).Choose(all, target.Root, ask.OrganizationId);
        var read = folders.Where(folder => ask.Accounts?.Contains(folder.AccountId) != false).ToList();
        var survey = target.IsPlanned ? new LogSurvey([], null) : await new LogSurveyor(cloud.Objects, target.Bucket).SurveyAsync(read, ask.FirstDay is null, stop).ConfigureAwait(false);

        var spec = new TableSpec(ask.Id, new LogPlace(target.Bucket.Name, target.KeyPrefix, organization))
        {
            Accounts = [.. (ask.Accounts ?? [.. folders.Select(static folder => folder.AccountId)]).Distinct().Order(StringComparer.Ordinal)],
            Regions = RegionPicker.Pick(ask.Regions, cloud.ListRegions().Concat(survey.Regions)),
            FirstDay = ask.FirstDay ?? survey.FirstDay ?? Today(time),
            ExtraColumns = ask.ExtraColumns,
        };
        Tell(spec, folders, survey);
        return Checked(spec, time);
    }

    /// <summary>The table, where all of it was given, so that nothing need be asked of AWS; null where something is missing.</summary>
    /// <exception cref="TrailException">Something that was given is wrong.</exception>
    public static TableSpec? FindGiven(TableAsk ask, TimeProvider time)
        => ask is { Accounts: { } accounts, Regions: { } regions, FirstDay: { } day } && !regions.Any(Query.Texts.Wildcard.HasWildcards)
            ? Checked(new TableSpec(ask.Id, new LogPlace(ask.Logs.BucketName, Some(ask.Logs.KeyPrefix), Some(ask.OrganizationId)) { IsStore = ask.IsStore }) { Accounts = [.. accounts.Distinct()], Regions = RegionPicker.Pick(regions, []), FirstDay = day, ExtraColumns = ask.ExtraColumns }, time)
            : null;

    private static TableSpec Checked(TableSpec spec, TimeProvider time)
    {
        SpecCheck.Check(spec);
        return spec.FirstDay <= Today(time) ? spec
            : throw TrailException.Invalid("TableStartInvalid", $"{spec.FirstDay:yyyy-MM-dd}", $"The first day of a table cannot be {spec.FirstDay:yyyy-MM-dd}, which is to come.");
    }

    private async Task CheckBucketAsync(RetentionTarget target, CancellationToken stop)
    {
        var region = await cloud.Buckets.FindRegionAsync(target.Bucket, stop).ConfigureAwait(false)
            ?? throw new TrailException(TrailErrorKind.NotFound, "BucketMissing", target.Bucket.Name, $"There is no bucket '{target.Bucket}'.");
        if (region != cloud.Region)
            log.Warning($"The bucket '{target.Bucket}' is in {region} and Athena is asked in {cloud.Region}: AWS charges for what queries read of another Region. -Region {region} makes the table there.");
    }

    /// <summary>A value that is not projected gives no rows and no error.</summary>
    private void Tell(TableSpec spec, IReadOnlyList<AccountFolder> folders, LogSurvey survey)
    {
        if (survey.Regions.Except(spec.Regions).ToList() is { Count: > 0 } regions)
            log.Warning($"The table does not read the Regions {string.Join(", ", regions)}, which have log files.");
        if (folders.Select(static folder => folder.AccountId).Except(spec.Accounts).ToList() is { Count: > 0 } accounts)
            log.Warning($"The table does not read {accounts.Count:N0} account(s) that have or will have log files, such as {accounts[0]}.");
        if (spec.IsAccountInjected)
            log.Warning($"With more than {TableSpec.MostListedAccounts} accounts, each query of the table has to name one: WHERE account = '{spec.Accounts[0]}'. Search-TrailEvent runs one query an account by itself.");
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text.TrimEnd('/');
}
