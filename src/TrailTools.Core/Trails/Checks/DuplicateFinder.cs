using TrailTools.Cloud.Trails;

namespace TrailTools.Trails.Checks;

/// <summary>Finds trails that record the same management events: only the first copy is free (AWS CloudTrail pricing).</summary>
/// <param name="trails">The trails of the home Region of the trail in question.</param>
internal sealed class DuplicateFinder(ITrailGateway trails)
{
    /// <summary>The names of the other trails that record management events that this one records too; none where it records none.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(TrailDescription trail, CancellationToken stop)
    {
        var own = await RecordedAsync(trail, stop).ConfigureAwait(false);
        var found = new List<string>();
        foreach (var other in own == ManagementEvents.None ? [] : await trails.ListAsync(includeShadow: true, stop).ConfigureAwait(false))
        {
            if (other.Arn != trail.Arn && (await RecordedAsync(other, stop).ConfigureAwait(false) & own) != ManagementEvents.None)
                found.Add(other.Name);
        }

        return found;
    }

    private async Task<ManagementEvents> RecordedAsync(TrailDescription trail, CancellationToken stop)
        => (await trails.GetStatusAsync(trail.Arn, stop).ConfigureAwait(false)).IsLogging
            ? Recorded(await trails.GetSelectorsAsync(trail.Arn, stop).ConfigureAwait(false))
            : ManagementEvents.None;

    private static ManagementEvents Recorded(TrailSelectors selectors)
        => selectors.Basic.Where(static selector => selector.IncludesManagementEvents).Select(static selector => selector.ReadWriteType switch
        {
            "ReadOnly" => ManagementEvents.Reads,
            "WriteOnly" => ManagementEvents.Writes,
            _ => ManagementEvents.All,
        }).Concat(selectors.Advanced.Select(Recorded)).Aggregate(ManagementEvents.None, static (all, next) => all | next);

    private static ManagementEvents Recorded(AdvancedSelector selector)
        => !selector.Fields.Any(static field => field.Field == "eventCategory" && field.EqualTo.Contains("Management"))
            ? ManagementEvents.None
            : selector.Fields.FirstOrDefault(static field => field.Field == "readOnly")?.EqualTo switch
            {
                ["true"] => ManagementEvents.Reads,
                ["false"] => ManagementEvents.Writes,
                _ => ManagementEvents.All,
            };
}
