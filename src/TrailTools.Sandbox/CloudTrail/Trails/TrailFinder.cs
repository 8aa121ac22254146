using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>
/// Finds the trail that a caller names. A name is one of the caller's account and Region; anything else needs the ARN
/// (AWS CloudTrail API Reference, DescribeTrails and GetTrailStatus). Shadows are what other Regions and member accounts see of a trail.
/// </summary>
internal sealed class TrailFinder(TrailStore trails, OrganizationRegister organizations)
{
    /// <summary>The trails that a caller sees, its own first, then shadows.</summary>
    public IEnumerable<Trail> Seen(string accountId, string region)
        => trails.All.Where(trail => trail.Covers(region) && IsKnownTo(accountId, trail)).OrderBy(trail => !IsAtHome(trail, accountId, region));

    /// <summary>Whether a trail is an account's own and its home is the Region.</summary>
    public static bool IsAtHome(Trail trail, string accountId, string region) => trail.AccountId == accountId && trail.HomeRegion == region;

    /// <summary>The trail to be told about; null where there is none.</summary>
    /// <exception cref="Errors.ServiceException">It is neither a name nor an ARN.</exception>
    public Trail? TryRead(SandboxCall call, string? nameOrArn)
        => trails.Find(ArnOf(call, nameOrArn)) is { } trail && IsKnownTo(call.Caller.AccountId, trail) ? trail : null;

    /// <summary>The trail to be told about.</summary>
    /// <exception cref="Errors.ServiceException">There is none, or it is neither a name nor an ARN.</exception>
    public Trail Read(SandboxCall call, string? nameOrArn) => TryRead(call, nameOrArn) ?? throw NotFound(call, nameOrArn);

    /// <summary>The trail to be changed.</summary>
    /// <exception cref="Errors.ServiceException">There is none, it is not the caller's to change, or it is at home elsewhere.</exception>
    public Trail Write(SandboxCall call, string? nameOrArn)
    {
        var trail = TryRead(call, nameOrArn) ?? ShadowOf(call, nameOrArn) ?? throw NotFound(call, nameOrArn);
        if (trail.AccountId != call.Caller.AccountId && organizations.Organization?.IsAdministrator(call.Caller.AccountId) != true)
            throw TrailErrors.NotOrganizationMasterAccount();
        return trail.HomeRegion == call.Region ? trail : throw TrailErrors.InvalidHomeRegion(trail);
    }

    private Trail? ShadowOf(SandboxCall call, string? name) => Seen(call.Caller.AccountId, call.Region).FirstOrDefault(trail => trail.Name == name);

    private bool IsKnownTo(string accountId, Trail trail)
        => trail.AccountId == accountId || trail.Settings.IsOrganization && organizations.Of(accountId) is not null;

    private static string ArnOf(SandboxCall call, string? nameOrArn)
    {
        if (nameOrArn is not null && TrailNames.IsArn(nameOrArn))
        {
            TrailNames.CheckArn(nameOrArn);
            return nameOrArn;
        }

        TrailNames.CheckName(nameOrArn);
        return Trail.ArnOf(call.Caller.AccountId, call.Region, nameOrArn!);
    }

    private static Errors.ServiceException NotFound(SandboxCall call, string? nameOrArn)
        => TrailErrors.TrailNotFound(ArnOf(call, nameOrArn), call.Caller.AccountId);
}
