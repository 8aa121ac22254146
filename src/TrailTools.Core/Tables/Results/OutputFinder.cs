using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Tables.Results;

/// <summary>Finds where queries of a workgroup put their results: the workgroup's place, else the one that was named, else a bucket of the account that is made for that.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="caller">Whose connection that is.</param>
/// <param name="log">Is told of a place that does not count.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class OutputFinder(ICloud cloud, CloudCaller caller, ITrailLog log, TimeProvider time)
{
    /// <summary>The place.</summary>
    /// <param name="workGroup">The workgroup; null for the primary one.</param>
    /// <param name="location">The place that was named; null for none.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">AthenaWorkGroupMissing, OutputLocationInvalid; or the bucket is another account's.</exception>
    public async Task<QueryOutput> FindAsync(string? workGroup, string? location, CancellationToken stop)
    {
        var named = location is null ? null : OutputPlace.Read(location);
        var name = workGroup ?? WorkGroupDescription.Primary;
        var group = await cloud.Athena.FindWorkGroupAsync(name, stop).ConfigureAwait(false)
            ?? throw new TrailException(TrailErrorKind.NotFound, "AthenaWorkGroupMissing", name, $"There is no workgroup '{name}' in {cloud.Region}. New-TrailWorkGroup makes one.");

        var isGroups = group.HasManagedResults || (group.OutputLocation is not null && (group.IsEnforced || named is null));
        if (isGroups && named is not null)
            log.Warning($"The workgroup '{name}' puts results where it was told, so that -OutputLocation {named} does not count.");
        if (isGroups || named is not null)
            return new QueryOutput(workGroup, isGroups ? null : $"{named}", new Plan([]));

        var bucket = new ResultBucket(cloud, caller, time);
        return new QueryOutput(workGroup, $"{bucket.Place}", await bucket.PlanAsync(stop).ConfigureAwait(false));
    }
}
