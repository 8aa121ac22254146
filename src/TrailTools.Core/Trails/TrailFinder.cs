using TrailTools.Cloud;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Trails;

/// <summary>Finds a trail by its name or ARN, wherever its home is.</summary>
internal static class TrailFinder
{
    /// <summary>What AWS says of a trail.</summary>
    /// <param name="cloud">The connection.</param>
    /// <param name="name">Its name, as the connection's Region sees it, or its ARN.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">TrailMissing.</exception>
    public static async Task<TrailDescription> FindAsync(ICloud cloud, string name, CancellationToken stop)
    {
        var region = name.Split(':') is ["arn", _, "cloudtrail", { Length: > 0 } home, ..] ? home : cloud.Region;
        var all = await cloud.Trails(region).ListAsync(includeShadow: true, stop).ConfigureAwait(false);
        return all.FirstOrDefault(trail => trail.Name == name || trail.Arn == name)
            ?? throw new TrailException(TrailErrorKind.NotFound, "TrailMissing", name, $"There is no trail '{name}' in {region}: Get-AuditTrail -IncludeShadow lists those that are there.");
    }
}
