using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Tables.Results;

namespace TrailTools.Tables.WorkGroups;

/// <summary>Plans a workgroup that stops queries which read too much, and the place for its results.</summary>
/// <param name="cloud">The connection; its Region is Athena's.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class WorkGroupPlanner(ICloud cloud, TimeProvider time)
{
    /// <summary>The plan. Nothing but reads is sent.</summary>
    /// <exception cref="TrailException">AthenaWorkGroupDiffers, ResultLifeRefused; it cannot be seen what is there.</exception>
    public async Task<WorkGroupPlan> PlanAsync(WorkGroupAsk ask, CancellationToken stop)
    {
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var place = ask.Place ?? new ResultBucket(cloud, caller, time).Place;
        var results = await new ResultPlanner(cloud, caller, time).PlanAsync(place, ask.ResultDays, stop).ConfigureAwait(false);
        var found = await cloud.Athena.FindWorkGroupAsync(ask.Name, stop).ConfigureAwait(false);
        var wanted = (found ?? new WorkGroupDescription(ask.Name)) with { IsEnabled = true, OutputLocation = $"{place}", IsEnforced = true, MaxScanBytes = ask.MaxScanBytes, HasManagedResults = false };
        var plan = results.Plan.Then(new Plan([.. Steps(ask, found, wanted)]));
        return new WorkGroupPlan(plan, Tell(ask, wanted, caller, !plan.IsEmpty), results.Losses);
    }

    private IEnumerable<PlanStep> Steps(WorkGroupAsk ask, WorkGroupDescription? found, WorkGroupDescription wanted)
    {
        var differences = found is null ? [] : Differences(found, wanted).ToList();
        if (differences.Count > 0 && !ask.Changes)
            throw new TrailException(TrailErrorKind.Conflict, "AthenaWorkGroupDiffers", ask.Name, $"There is a workgroup '{ask.Name}' already, and it differs: {string.Join("; ", differences)}. -Force changes that for all who use it; or give the new one another name.");
        if (found is null)
            yield return new PlanStep("Create workgroup", ask.Name, stop => CreateAsync(wanted, stop));
        else if (differences.Count > 0)
            yield return new PlanStep("Change workgroup", ask.Name, stop => cloud.Athena.UpdateWorkGroupAsync(wanted, stop))
            {
                Undo = new PlanUndo("Put back what was there before:", limit => cloud.Athena.UpdateWorkGroupAsync(found, limit), $"aws athena get-work-group --work-group {ask.Name} shows what it is now."),
            };
    }

    // When the answer was lost, the retry finds the workgroup that the first call made.
    private async Task CreateAsync(WorkGroupDescription wanted, CancellationToken stop)
    {
        try
        {
            await cloud.Athena.CreateWorkGroupAsync(wanted, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Invalid or TrailErrorKind.Conflict)
        {
            if (await cloud.Athena.FindWorkGroupAsync(wanted.Name, stop).ConfigureAwait(false) is not { } found || Differences(found, wanted).Any())
                throw;
        }
    }

    private static IEnumerable<string> Differences(WorkGroupDescription found, WorkGroupDescription wanted)
    {
        if (!found.IsEnabled)
            yield return "it is disabled";
        if (found.HasManagedResults)
            yield return "Athena keeps its results";
        else if (found.OutputLocation?.TrimEnd('/') != wanted.OutputLocation!.TrimEnd('/'))
            yield return $"its results go {(found.OutputLocation is { } other ? $"to {other}" : "where each query says")}, and not to {wanted.OutputLocation}";
        if (!found.IsEnforced)
            yield return "queries may say otherwise than it does";
        if (found.MaxScanBytes != wanted.MaxScanBytes)
            yield return FormattableString.Invariant($"its queries may read {(found.MaxScanBytes is { } most ? $"{most:N0} bytes" : "any number of bytes")}, and not {wanted.MaxScanBytes:N0}");
    }

    private TrailWorkGroup Tell(WorkGroupAsk ask, WorkGroupDescription wanted, CloudCaller caller, bool isPlanned) => new()
    {
        Name = ask.Name,
        MaxScanBytes = wanted.MaxScanBytes,
        OutputLocation = wanted.OutputLocation,
        ResultRetentionDays = ask.ResultDays,
        IsEnforced = wanted.IsEnforced,
        Region = cloud.Region,
        AccountId = caller.AccountId,
        Planned = isPlanned,
        Cloud = cloud,
    };
}
