using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that change AWS by a plan: each step is asked before any is done, and -WhatIf shows them all.</summary>
public abstract class PlanCmdlet : AwsCmdlet
{
    private protected PlanCmdlet()
    {
    }

    /// <summary>Asks for each step, and carries the plan out if all are wanted.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="TrailException">ConfirmationRequired, or a step failed.</exception>
    private protected PlanOutcome Carry(Plan plan)
    {
        Log.ShowOn(this);
        var outcome = Ask(plan);
        if (outcome == PlanOutcome.Declined)
            WriteWarning("Not every step was wanted, so that nothing was changed.");
        if (outcome == PlanOutcome.Done)
            Apply(plan);
        return outcome;
    }

    /// <summary>Asks where something would be lost, and carries the plan out if that is wanted.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="losses">What would be lost, each a sentence; none where nothing is.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="TrailException">ConfirmationRequired, or a step failed.</exception>
    private protected PlanOutcome Carry(Plan plan, IReadOnlyList<string> losses)
    {
        Log.ShowOn(this);
        var confirmer = new PlanConfirmer(this);
        if (!confirmer.Confirm(plan, losses))
            return confirmer.IsWhatIf ? PlanOutcome.Planned : PlanOutcome.Declined;

        Apply(plan);
        return PlanOutcome.Done;
    }

    private PlanOutcome Ask(Plan plan)
    {
        var outcome = PlanOutcome.Done;
        foreach (var step in plan.Steps)
        {
            if (Wants(step, out var reason))
                continue;
            if (reason != ShouldProcessReason.WhatIf)
                return PlanOutcome.Declined;
            outcome = PlanOutcome.Planned;
        }

        return outcome;
    }

    private bool Wants(PlanStep step, out ShouldProcessReason reason)
        => Confirmation.Ask(this, $"Performing the operation \"{step.Action}\" on target \"{step.Target}\".", $"{step.Action} {step.Target}?", step.Target, out reason);

    /// <summary>Carries a plan out that is wanted; a stop in the middle takes back what was done before the pipeline ends.</summary>
    /// <exception cref="TrailException">A step failed.</exception>
    private protected void Apply(Plan plan)
    {
        var work = new PlanRunner(new StopLog(Log, Host, StopToken)).RunAsync(plan, StopToken);
        try
        {
            Wait(work);
        }
        catch (PipelineStoppedException)
        {
            // What was done is taken back before the pipeline ends, as nothing may be written any more.
            Task.WaitAny([work], CancellationToken.None);
            throw;
        }
    }
}
