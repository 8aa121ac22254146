using TrailTools.Cloud;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Planning;

/// <summary>Finds the trail of a name in its home Region, and tells where one of that name cannot be made.</summary>
internal sealed class TrailFinder(ICloud cloud, CloudCaller caller)
{
    /// <summary>How many trails a Region takes; one of all Regions counts in each (CloudTrail User Guide, "Quotas in CloudTrail").</summary>
    private const int MaxTrails = 5;

    /// <summary>The trail; null where one can be made.</summary>
    /// <exception cref="TrailException">TrailHomeRegion, TrailOfOrganization or TrailLimit.</exception>
    public async Task<TrailDescription?> FindAsync(TrailRequest request, CancellationToken stop)
    {
        var all = await cloud.Trails(cloud.Region).ListAsync(includeShadow: true, stop).ConfigureAwait(false);
        if (all.FirstOrDefault(trail => trail.Name == request.Name) is { } found)
            return Usable(found, request);

        return all.Count(trail => trail.AccountId == caller.AccountId) < MaxTrails
            ? null
            : throw new TrailException(TrailErrorKind.Conflict, "TrailLimit", cloud.Region, $"Region {cloud.Region} has {MaxTrails} trails already, which is all that CloudTrail allows: {string.Join(", ", all.Select(static trail => trail.Name))}. Change one of them by its -Name, or remove one by Remove-AuditTrail.");
    }

    private TrailDescription Usable(TrailDescription found, TrailRequest request)
    {
        if (found.HomeRegion != cloud.Region)
            throw new TrailException(TrailErrorKind.Conflict, "TrailHomeRegion", found.Arn, $"The trail '{found.Name}' is there, and its home is {found.HomeRegion}: change it by -Region {found.HomeRegion}, or choose another -Name.");

        // A delegated administrator sees and changes it as the management account does.
        if (found.AccountId != caller.AccountId && request.IsOrganization != true)
            throw new TrailException(TrailErrorKind.Conflict, "TrailOfOrganization", found.Arn, $"The trail '{found.Name}' is the organization's, of account {found.AccountId}: choose another -Name, or change it by -Organization from an account that may.");
        return found;
    }
}
