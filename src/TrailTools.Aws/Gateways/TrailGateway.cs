using TrailTools.Aws.CloudTrail;
using TrailTools.Aws.CloudTrail.Events;
using TrailTools.Aws.CloudTrail.Keys;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;
using TrailTools.Aws.Errors;
using TrailTools.Cloud.Trails;

namespace TrailTools.Aws.Gateways;

/// <summary>The trails and the event history of one Region, over the client.</summary>
/// <param name="client">The client of the Region.</param>
/// <param name="region">The Region.</param>
internal sealed class TrailGateway(IAmazonCloudTrail client, string region) : ITrailGateway
{
    private const int LargestPage = 50;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TrailDescription>> ListAsync(bool includeShadow, CancellationToken stop)
    {
        var answer = await AwsErrors.AskAsync("DescribeTrails", region, () => client.DescribeTrailsAsync(new DescribeTrailsRequest { IncludeShadowTrails = includeShadow }, stop), stop).ConfigureAwait(false);
        return [.. (answer.TrailList ?? []).Select(TrailConverter.Read)];
    }

    /// <inheritdoc/>
    public async Task<TrailDescription> CreateAsync(TrailSettings settings, CancellationToken stop)
        => TrailConverter.Read(await AwsErrors.AskAsync("CreateTrail", settings.Name, () => client.CreateTrailAsync(TrailConverter.Create(settings), stop), stop).ConfigureAwait(false), region);

    /// <inheritdoc/>
    public async Task<TrailDescription> UpdateAsync(TrailSettings settings, CancellationToken stop)
        => TrailConverter.Read(await AwsErrors.AskAsync("UpdateTrail", settings.Name, () => client.UpdateTrailAsync(TrailConverter.Update(settings), stop), stop).ConfigureAwait(false), region);

    /// <inheritdoc/>
    public Task DeleteAsync(string trail, CancellationToken stop)
        => AwsErrors.AskAsync("DeleteTrail", trail, () => client.DeleteTrailAsync(new DeleteTrailRequest { Name = trail }, stop), stop);

    /// <inheritdoc/>
    public async Task<TrailStatus> GetStatusAsync(string trail, CancellationToken stop)
        => TrailConverter.Read(await AwsErrors.AskAsync("GetTrailStatus", trail, () => client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = trail }, stop), stop).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task StartAsync(string trail, CancellationToken stop)
        => AwsErrors.AskAsync("StartLogging", trail, () => client.StartLoggingAsync(new StartLoggingRequest { Name = trail }, stop), stop);

    /// <inheritdoc/>
    public Task StopAsync(string trail, CancellationToken stop)
        => AwsErrors.AskAsync("StopLogging", trail, () => client.StopLoggingAsync(new StopLoggingRequest { Name = trail }, stop), stop);

    /// <inheritdoc/>
    public async Task<TrailSelectors> GetSelectorsAsync(string trail, CancellationToken stop)
        => SelectorConverter.Read(await AwsErrors.AskAsync("GetEventSelectors", trail, () => client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = trail }, stop), stop).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task PutSelectorsAsync(string trail, TrailSelectors selectors, CancellationToken stop)
        => AwsErrors.AskAsync("PutEventSelectors", trail, () => client.PutEventSelectorsAsync(SelectorConverter.Write(trail, selectors), stop), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> GetTagsAsync(string arn, CancellationToken stop)
    {
        var tags = new Dictionary<string, string>();
        var request = new ListTagsRequest { ResourceIdList = [arn] };
        do
        {
            var page = await AwsErrors.AskAsync("ListTags", arn, () => client.ListTagsAsync(request, stop), stop).ConfigureAwait(false);
            foreach (var tag in (page.ResourceTagList ?? []).SelectMany(static one => one.TagsList ?? []))
                tags[tag.Key ?? ""] = tag.Value ?? "";
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return tags;
    }

    /// <inheritdoc/>
    public Task AddTagsAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken stop)
        => AwsErrors.AskAsync("AddTags", arn, () => client.AddTagsAsync(new AddTagsRequest { ResourceId = arn, TagsList = TrailConverter.Tags(tags) }, stop), stop);

    /// <inheritdoc/>
    public async Task<HistoryPage> LookupAsync(HistoryQuery query, CancellationToken stop)
    {
        var request = new LookupEventsRequest
        {
            StartTime = query.Start?.UtcDateTime,
            EndTime = query.End?.UtcDateTime,
            LookupAttributes = query.Attribute is { } attribute ? [new LookupAttribute { AttributeKey = new LookupAttributeKey(attribute.Key), AttributeValue = attribute.Value }] : null,
            MaxResults = LargestPage,
            NextToken = query.NextToken,
        };
        var page = await AwsErrors.AskAsync("LookupEvents", region, () => client.LookupEventsAsync(request, stop), stop).ConfigureAwait(false);
        return new HistoryPage([.. (page.Events ?? []).Select(static found => found.CloudTrailEvent).OfType<string>()], string.IsNullOrEmpty(page.NextToken) ? null : page.NextToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DigestKey>> ListKeysAsync(DateTimeOffset start, DateTimeOffset end, CancellationToken stop)
    {
        var keys = new List<DigestKey>();
        var request = new ListPublicKeysRequest { StartTime = start.UtcDateTime, EndTime = end.UtcDateTime };
        do
        {
            var page = await AwsErrors.AskAsync("ListPublicKeys", region, () => client.ListPublicKeysAsync(request, stop), stop).ConfigureAwait(false);
            keys.AddRange((page.PublicKeyList ?? []).Select(Key));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return keys;
    }

    private static DigestKey Key(PublicKey key) => new(
        key.Fingerprint ?? "",
        key.Value?.ToArray() ?? [],
        TrailConverter.Time(key.ValidityStartTime) ?? DateTimeOffset.MinValue,
        TrailConverter.Time(key.ValidityEndTime) ?? DateTimeOffset.MaxValue);
}
