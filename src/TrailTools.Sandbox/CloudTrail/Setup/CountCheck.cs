using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>Refuses a trail for which there is no room: shadows take names and places as trails do (AWS CloudTrail User Guide, Quotas).</summary>
internal static class CountCheck
{
    private const int Most = 5;

    /// <summary>Refuses a trail whose name is taken where it is to be, or which would be one too many.</summary>
    /// <param name="trail">The trail as it is to be.</param>
    /// <param name="others">All other trails.</param>
    public static void Demand(Trail trail, IEnumerable<Trail> others)
    {
        var rivals = others.Where(other => other.AccountId == trail.AccountId || other.Settings.IsOrganization).ToArray();
        var regions = rivals.Select(static other => other.HomeRegion).Append(trail.HomeRegion).Distinct().Where(trail.Covers);
        foreach (var region in regions)
        {
            var there = rivals.Where(other => other.Covers(region)).ToArray();
            if (there.Any(other => other.Name == trail.Name))
                throw TrailErrors.Of("TrailAlreadyExists", $"Trail {trail.Name} already exists for customer: {trail.AccountId}");
            if (there.Length >= Most)
                throw TrailErrors.Of("MaximumNumberOfTrailsExceeded", $"User: {trail.AccountId} already has {there.Length} trails in {region}.");
        }
    }
}
