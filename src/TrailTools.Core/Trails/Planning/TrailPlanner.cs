using TrailTools.Cloud;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails.Buckets;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Planning;

/// <summary>
/// Reads what is there and plans what is missing for a trail that records:
/// request -> the trail of that name, if there is one -> its organization -> its bucket and the bucket's policy -> the trail -> its events -> logging.
/// </summary>
/// <param name="cloud">The connection; its Region is the trail's home.</param>
/// <param name="log">Is told what could not be read of a trail that is there.</param>
internal sealed class TrailPlanner(ICloud cloud, ITrailLog log)
{
    /// <summary>The plan. Nothing but reads is sent.</summary>
    /// <exception cref="TrailException">It cannot be done as asked, or not seen whether it can.</exception>
    public async Task<TrailPlan> PlanAsync(TrailRequest request, CancellationToken stop)
    {
        RequestCheck.Check(request);
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var existing = await new TrailFinder(cloud, caller).FindAsync(request, stop).ConfigureAwait(false);
        var organization = await new OrganizationCheck(cloud.Organization, caller).FindAsync(request, existing, stop).ConfigureAwait(false);
        var arn = existing?.Arn ?? $"arn:{caller.Partition}:cloudtrail:{cloud.Region}:{organization?.ManagementAccountId ?? caller.AccountId}:trail/{request.Name}";

        var bucket = await new BucketFinder(cloud, caller).FindAsync(request, existing, arn, stop).ConfigureAwait(false);
        var settings = SettingsOf(request, existing, bucket.Id.Name);
        var grant = new TrailGrant(arn, bucket.Id.Name, settings.KeyPrefix) { OrganizationId = organization?.Id };
        var buckets = await new BucketPlanner(cloud.Buckets, request).PlanAsync(bucket, grant, stop).ConfigureAwait(false);

        var now = existing is null ? null : await new TrailReader(cloud, log).ReadAsync(existing, stop).ConfigureAwait(false);
        var steps = new TrailSteps(cloud.Trails(cloud.Region), grant, settings);
        var trail = existing is null ? steps.Make(request) : await steps.ChangeAsync(request, existing, now?.IsLogging == true, stop).ConfigureAwait(false);
        var plan = new Plan([.. buckets.Steps, .. trail]);
        return new TrailPlan(plan, Result(settings, arn, now) with { Planned = !plan.IsEmpty }, [.. buckets.Warnings, .. SelectorMerger.Warnings(request.DataEvents, grant)]);
    }

    private static TrailSettings SettingsOf(TrailRequest request, TrailDescription? existing, string bucket) => new(request.Name, bucket)
    {
        KeyPrefix = request.KeyPrefix ?? existing?.KeyPrefix,
        KmsKeyId = IsSameKey(request.KmsKeyId, existing?.KmsKeyId) ? existing?.KmsKeyId : request.KmsKeyId,
        IsMultiRegion = request.IsMultiRegion ?? existing?.IsMultiRegion ?? true,
        // A trail of all Regions records them in any case, and CloudTrail refuses it otherwise.
        IncludesGlobalEvents = request.IsMultiRegion == true || (existing?.IncludesGlobalEvents ?? true),
        IsOrganization = request.IsOrganization ?? existing?.IsOrganization ?? false,
        HasFileValidation = request.HasFileValidation ?? existing?.HasFileValidation ?? true,
        Tags = request.Tags,
    };

    // CloudTrail tells a key by its ARN, whose last part is its id.
    private static bool IsSameKey(string? asked, string? existing) => asked is null || existing?.EndsWith("/" + asked, StringComparison.Ordinal) == true;

    private AuditTrail Result(TrailSettings settings, string arn, AuditTrail? now) => (now ?? new AuditTrail()) with
    {
        TrailName = settings.Name,
        HomeRegion = cloud.Region,
        IsMultiRegionTrail = settings.IsMultiRegion,
        IsLogging = true,
        LogFileValidationEnabled = settings.HasFileValidation,
        BucketName = settings.BucketName,
        KeyPrefix = settings.KeyPrefix,
        IsOrganizationTrail = settings.IsOrganization,
        RetentionDays = settings.BucketName == now?.BucketName && settings.KeyPrefix == now.KeyPrefix ? now.RetentionDays : null,
        KmsKeyId = settings.KmsKeyId,
        TrailArn = arn,
        AccountId = arn.Split(':')[4],
        Cloud = cloud,
    };
}
