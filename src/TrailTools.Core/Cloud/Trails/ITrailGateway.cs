namespace TrailTools.Cloud.Trails;

/// <summary>The trails and the event history of one Region (CloudTrail API Reference). A trail is named by its ARN, or by its name in its home Region.</summary>
internal interface ITrailGateway
{
    /// <summary>The trails of the Region.</summary>
    /// <param name="includeShadow">Whether those of other Regions that record here are told too, and those of the organization.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<TrailDescription>> ListAsync(bool includeShadow, CancellationToken stop);

    /// <summary>Makes a trail, which records nothing before it is started.</summary>
    /// <exception cref="Diagnostics.TrailException">The name is taken; the bucket's or the key's policy does not fit; five trails are there.</exception>
    Task<TrailDescription> CreateAsync(TrailSettings settings, CancellationToken stop);

    /// <summary>Changes a trail to these settings; its tags stay.</summary>
    Task<TrailDescription> UpdateAsync(TrailSettings settings, CancellationToken stop);

    /// <summary>Deletes a trail.</summary>
    Task DeleteAsync(string trail, CancellationToken stop);

    /// <summary>Whether a trail records and delivers.</summary>
    Task<TrailStatus> GetStatusAsync(string trail, CancellationToken stop);

    /// <summary>Makes it record.</summary>
    Task StartAsync(string trail, CancellationToken stop);

    /// <summary>Makes it record no more.</summary>
    Task StopAsync(string trail, CancellationToken stop);

    /// <summary>Which events it records.</summary>
    Task<TrailSelectors> GetSelectorsAsync(string trail, CancellationToken stop);

    /// <summary>Sets which events it records.</summary>
    Task PutSelectorsAsync(string trail, TrailSelectors selectors, CancellationToken stop);

    /// <summary>The tags of a trail.</summary>
    Task<IReadOnlyDictionary<string, string>> GetTagsAsync(string arn, CancellationToken stop);

    /// <summary>Adds tags; those of the same keys are overwritten.</summary>
    Task AddTagsAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken stop);

    /// <summary>One page of the event history, the newest first; at most two calls a second are answered.</summary>
    /// <exception cref="Diagnostics.TrailException">Also where the limit is overstepped (kind Throttled), after few retries.</exception>
    Task<HistoryPage> LookupAsync(HistoryQuery query, CancellationToken stop);

    /// <summary>The public keys that digests of the Region were signed with in a time.</summary>
    Task<IReadOnlyList<DigestKey>> ListKeysAsync(DateTimeOffset start, DateTimeOffset end, CancellationToken stop);
}
