using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Hosting;

/// <summary>Asks before a plan is carried out, where something would be lost or the user wants to be asked; with -WhatIf it shows each step.</summary>
/// <param name="cmdlet">The cmdlet, whose ConfirmImpact is High.</param>
internal sealed class PlanConfirmer(PSCmdlet cmdlet)
{
    /// <summary>Whether nothing may be changed.</summary>
    public bool IsWhatIf => Switch("WhatIf") ?? cmdlet.SessionState.PSVariable.GetValue("WhatIfPreference") is true or SwitchParameter { IsPresent: true };

    /// <summary>Whether the plan is to be carried out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="losses">What would be lost, each a sentence; none where nothing is.</param>
    /// <exception cref="TrailException">ConfirmationRequired: nobody is there to answer.</exception>
    public bool Confirm(Plan plan, IReadOnlyList<string> losses)
    {
        if (!IsWhatIf)
            return plan.IsEmpty || (losses.Count == 0 && !WantsToBeAsked) || Ask(plan, losses);

        foreach (var step in plan.Steps)
            cmdlet.ShouldProcess(step.Target, step.Action);
        return false;
    }

    /// <summary>By -Confirm, or by a preference below High.</summary>
    private bool WantsToBeAsked
        => Switch("Confirm") ?? cmdlet.SessionState.PSVariable.GetValue("ConfirmPreference") is ConfirmImpact and (ConfirmImpact.Low or ConfirmImpact.Medium);

    private bool? Switch(string name) => cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out var given) && given is SwitchParameter value ? value.IsPresent : null;

    private bool Ask(Plan plan, IReadOnlyList<string> losses)
    {
        var (first, lost) = (plan.Steps[0], string.Join(' ', losses));
        return Confirmation.Ask(cmdlet, $"{first}. {lost}".TrimEnd(), $"{lost} {first}?".TrimStart(), first.Target, out _, lost.Length > 0 ? lost : null);
    }
}
