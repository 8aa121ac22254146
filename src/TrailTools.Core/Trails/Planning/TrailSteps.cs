using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Planning;

/// <summary>The steps on the trail itself.</summary>
/// <param name="trails">The trails of its home Region.</param>
/// <param name="grant">Its ARN and bucket.</param>
/// <param name="settings">What it is to be.</param>
internal sealed class TrailSteps(ITrailGateway trails, TrailGrant grant, TrailSettings settings)
{
    private readonly string _arn = grant.TrailArn;

    /// <summary>Makes the trail. A new trail records all management events, and none before it is started.</summary>
    public IEnumerable<PlanStep> Make(TrailRequest request)
    {
        yield return Step("Create trail", stop => KeyPolicy.ExplainAsync(CreateAsync(stop), settings.KmsKeyId, grant)) with
        {
            Undo = new PlanUndo("Delete trail", DeleteOwnAsync, $"aws cloudtrail delete-trail --name {_arn}"),
        };
        if (request.DataEvents.Count > 0)
            yield return Owned("Record data events by trail", stop => trails.PutSelectorsAsync(_arn, SelectorMerger.Add(SelectorMerger.AllManagement, request.DataEvents, grant.Partition)!, stop));

        // Servers that play AWS know a trail by its name alone; an organization's may be another account's, which has to be called by its ARN.
        yield return Owned("Start logging of trail", stop => trails.StartAsync(settings.IsOrganization ? _arn : settings.Name, stop));
    }

    /// <summary>Changes a trail where what was asked differs, and starts it.</summary>
    public async Task<IReadOnlyList<PlanStep>> ChangeAsync(TrailRequest request, TrailDescription existing, bool isLogging, CancellationToken stop)
    {
        var steps = new List<PlanStep>();
        var old = SettingsOf(existing);
        if (settings with { Tags = old.Tags } != old)
            steps.Add(Change("Update trail", stop => KeyPolicy.ExplainAsync(trails.UpdateAsync(settings with { Name = _arn }, stop), settings.KmsKeyId, grant), limit => PutBackAsync(old, limit)));
        if (request.DataEvents.Count > 0)
            steps.AddRange(await SelectAsync(request.DataEvents, stop).ConfigureAwait(false));
        if (!isLogging)
            steps.Add(Change("Start logging of trail", stop => trails.StartAsync(_arn, stop), limit => trails.StopAsync(_arn, limit)));
        if (request.Tags.Count > 0)
            steps.AddRange(await TagAsync(request.Tags, stop).ConfigureAwait(false));
        return steps;
    }

    private async Task<IEnumerable<PlanStep>> SelectAsync(IReadOnlyList<string> dataEvents, CancellationToken stop)
    {
        var old = await trails.GetSelectorsAsync(_arn, stop).ConfigureAwait(false);
        return SelectorMerger.Add(old, dataEvents, grant.Partition) is { } selectors
            ? [Change("Record data events by trail", stop => trails.PutSelectorsAsync(_arn, selectors, stop), limit => trails.PutSelectorsAsync(_arn, old, limit))]
            : [];
    }

    private async Task<IEnumerable<PlanStep>> TagAsync(IReadOnlyDictionary<string, string> wanted, CancellationToken stop)
    {
        var old = await trails.GetTagsAsync(_arn, stop).ConfigureAwait(false);
        return wanted.Any(tag => !old.TryGetValue(tag.Key, out var value) || value != tag.Value)
            ? [Step("Tag trail", stop => trails.AddTagsAsync(_arn, wanted, stop))]
            : [];
    }

    // When the answer was lost, the retry finds the trail that the first call made.
    private async Task CreateAsync(CancellationToken stop)
    {
        try
        {
            await trails.CreateAsync(settings, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id == "TrailExists")
        {
            if (!await IsOwnAsync(stop).ConfigureAwait(false))
                throw;
        }
    }

    private async Task DeleteOwnAsync(CancellationToken limit)
    {
        if (await IsOwnAsync(limit).ConfigureAwait(false))
            await trails.DeleteAsync(_arn, limit).ConfigureAwait(false);
    }

    // Where it is not known whether it was made, somebody else may have made one of that name.
    private async Task<bool> IsOwnAsync(CancellationToken stop)
        => (await trails.ListAsync(includeShadow: true, stop).ConfigureAwait(false)).Any(trail => trail.Arn == _arn && trail.BucketName == settings.BucketName);

    // CloudTrail takes a prefix, and knows no way to take it off again.
    private async Task PutBackAsync(TrailSettings old, CancellationToken limit)
    {
        var now = await trails.UpdateAsync(old with { Name = _arn }, limit).ConfigureAwait(false);
        if (now.KeyPrefix != old.KeyPrefix)
            throw new TrailException(TrailErrorKind.Conflict, "TrailPrefixStays", _arn, $"All but the key prefix '{now.KeyPrefix}' was put back.");
    }

    private static TrailSettings SettingsOf(TrailDescription trail) => new(trail.Name, trail.BucketName)
    {
        KeyPrefix = trail.KeyPrefix,
        KmsKeyId = trail.KmsKeyId,
        IsMultiRegion = trail.IsMultiRegion,
        IncludesGlobalEvents = trail.IncludesGlobalEvents,
        IsOrganization = trail.IsOrganization,
        HasFileValidation = trail.HasFileValidation,
    };

    private PlanStep Step(string action, Func<CancellationToken, Task> apply) => new(action, settings.Name, apply);

    private PlanStep Owned(string action, Func<CancellationToken, Task> apply) => Step(action, apply) with { Undo = PlanUndo.WithItsOwner };

    private PlanStep Change(string action, Func<CancellationToken, Task> apply, Func<CancellationToken, Task> putBack) => Step(action, apply) with
    {
        Undo = new PlanUndo("Put back what was there before:", putBack, $"aws cloudtrail get-trail --name {_arn} shows what it is now."),
    };
}
