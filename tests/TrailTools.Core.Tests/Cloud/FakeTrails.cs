using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>The trails of a Region in memory. CreateTrail and UpdateTrail want a bucket whose policy names the trail, as AWS's do.</summary>
internal sealed class FakeTrails(FakeCloud cloud, string region) : ITrailGateway
{
    /// <summary>The Region's event history.</summary>
    public FakeHistory History { get; } = new();

    /// <summary>The public keys of the Region.</summary>
    public List<DigestKey> Keys { get; } = [];

    /// <summary>Makes a trail beforehand, with no questions asked.</summary>
    public FakeTrail Add(TrailSettings settings, bool isLogging = true)
    {
        var made = new FakeTrail(Describe(settings)) { Status = new TrailStatus(isLogging) };
        cloud.AllTrails.Add(made);
        return made;
    }

    public Task<IReadOnlyList<TrailDescription>> ListAsync(bool includeShadow, CancellationToken stop)
        => cloud.Calls.Ask("DescribeTrails", region, stop).Answer<IReadOnlyList<TrailDescription>>(() => [.. cloud.AllTrails
            .Select(static trail => trail.Description)
            .Where(trail => (trail.HomeRegion == region && trail.AccountId == cloud.Caller.AccountId) || (includeShadow && (trail.IsMultiRegion || trail.HomeRegion == region)))]);

    public Task<TrailDescription> CreateAsync(TrailSettings settings, CancellationToken stop) => cloud.Calls.Ask("CreateTrail", settings.Name, stop).Answer(() =>
    {
        if (cloud.AllTrails.Any(trail => trail.Description.Name == settings.Name && (trail.Description.HomeRegion == region || trail.Description.IsMultiRegion)))
            throw new TrailException(TrailErrorKind.Conflict, "TrailExists", settings.Name, $"There is a trail '{settings.Name}' already.");
        RequirePolicy(settings, Arn(settings));
        var made = new FakeTrail(Describe(settings)) { Tags = new Dictionary<string, string>(settings.Tags) };
        cloud.AllTrails.Add(made);
        return made.Description;
    });

    public Task<TrailDescription> UpdateAsync(TrailSettings settings, CancellationToken stop) => cloud.Calls.Ask("UpdateTrail", settings.Name, stop).Answer(() =>
    {
        var found = Find(settings.Name);
        RequirePolicy(settings, found.Description.Arn);
        return found.Description = Describe(settings) with { Name = found.Description.Name, Arn = found.Description.Arn, KeyPrefix = settings.KeyPrefix ?? found.Description.KeyPrefix };
    });

    public Task DeleteAsync(string trail, CancellationToken stop) => cloud.Calls.Ask("DeleteTrail", trail, stop).Answer(() => { cloud.AllTrails.Remove(Find(trail)); });

    public Task<TrailStatus> GetStatusAsync(string trail, CancellationToken stop) => cloud.Calls.Ask("GetTrailStatus", trail, stop).Answer(() => Find(trail, anyRegion: true).Status);

    public Task StartAsync(string trail, CancellationToken stop)
        => cloud.Calls.Ask("StartLogging", trail, stop).Answer(() => { Find(trail).Status = Find(trail).Status with { IsLogging = true, StartLoggingTime = cloud.Now }; });

    public Task StopAsync(string trail, CancellationToken stop)
        => cloud.Calls.Ask("StopLogging", trail, stop).Answer(() => { Find(trail).Status = Find(trail).Status with { IsLogging = false, StopLoggingTime = cloud.Now }; });

    public Task<TrailSelectors> GetSelectorsAsync(string trail, CancellationToken stop) => cloud.Calls.Ask("GetEventSelectors", trail, stop).Answer(() => Find(trail, anyRegion: true).Selectors);

    public Task PutSelectorsAsync(string trail, TrailSelectors selectors, CancellationToken stop) => cloud.Calls.Ask("PutEventSelectors", trail, stop).Answer(() =>
    {
        Assert.True(selectors.Basic.Count == 0 || selectors.Advanced.Count == 0, "basic selectors or advanced ones, never both");
        Find(trail).Selectors = selectors;
    });

    public Task<IReadOnlyDictionary<string, string>> GetTagsAsync(string arn, CancellationToken stop)
        => cloud.Calls.Ask("ListTags", arn, stop).Answer<IReadOnlyDictionary<string, string>>(() => new Dictionary<string, string>(Find(arn).Tags));

    public Task AddTagsAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken stop) => cloud.Calls.Ask("AddTags", arn, stop).Answer(() =>
    {
        foreach (var (key, value) in tags)
            Find(arn).Tags[key] = value;
    });

    public Task<HistoryPage> LookupAsync(HistoryQuery query, CancellationToken stop)
        => cloud.Calls.Ask("LookupEvents", region, stop).Answer(() => History.Page(query));

    public Task<IReadOnlyList<DigestKey>> ListKeysAsync(DateTimeOffset start, DateTimeOffset end, CancellationToken stop)
        => cloud.Calls.Ask("ListPublicKeys", region, stop).Answer<IReadOnlyList<DigestKey>>(() => [.. Keys.Where(key => key.ValidityStart <= end && key.ValidityEnd >= start)]);

    private FakeTrail Find(string trail, bool anyRegion = false)
        => cloud.AllTrails.FirstOrDefault(found => (found.Description.HomeRegion == region || anyRegion) && (found.Description.Name == trail || found.Description.Arn == trail))
            ?? throw new TrailException(TrailErrorKind.NotFound, "TrailMissing", trail, $"There is no trail '{trail}' in {region}.");

    private void RequirePolicy(TrailSettings settings, string arn)
    {
        var bucket = cloud.Buckets.All.TryGetValue(settings.BucketName, out var found)
            ? found
            : throw new TrailException(TrailErrorKind.NotFound, "BucketMissing", settings.BucketName, $"There is no bucket '{settings.BucketName}'.");
        if (bucket.Policy?.Contains(arn, StringComparison.Ordinal) != true)
            throw new TrailException(TrailErrorKind.Invalid, "BucketPolicyInsufficient", settings.BucketName, $"The policy of bucket '{bucket.Name}' does not let CloudTrail write.");
    }

    private string Arn(TrailSettings settings)
        => $"arn:{cloud.Caller.Partition}:cloudtrail:{region}:{(settings.IsOrganization ? cloud.Organization.Description!.ManagementAccountId : cloud.Caller.AccountId)}:trail/{settings.Name}";

    private TrailDescription Describe(TrailSettings settings) => new(settings.Name, Arn(settings), region, settings.BucketName)
    {
        KeyPrefix = settings.KeyPrefix,
        KmsKeyId = settings.KmsKeyId,
        IsMultiRegion = settings.IsMultiRegion,
        IncludesGlobalEvents = settings.IncludesGlobalEvents,
        IsOrganization = settings.IsOrganization,
        HasFileValidation = settings.HasFileValidation,
    };
}
