using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Integrity.Chains;
using TrailTools.Integrity.Sources;

namespace TrailTools.Commands.Integrity;

/// <summary>Test-TrailIntegrity: whether log files and digests are as CloudTrail delivered them.</summary>
[Cmdlet(VerbsDiagnostic.Test, "TrailIntegrity", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(IntegrityFinding), typeof(bool), typeof(ScanEstimate))]
public sealed class TestTrailIntegrityCommand : LogScopeCommand
{
    private readonly IntegritySummary _summary = new();
    private IntegrityScope _scope = IntegrityScope.All;

    /// <summary>Gives what is valid too.</summary>
    [Parameter]
    public SwitchParameter IncludeValid { get; set; }

    /// <summary>Gives one truth for all sources together: whether there are digests, and all is valid.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The name of a variable that takes the summary.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SummaryVariable { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        var scope = ReadScope();
        _scope = new IntegrityScope(scope.Accounts, scope.Regions, scope.Start, scope.End) { MaxPlainSize = MaxPlainSize };
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, _summary);
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        if (!HasSource && !IsBucketNamed)
            throw TrailException.Invalid("SourceMissing", null, "Which log files are to be checked? Name a folder that Save-TrailLog -IncludeDigest made by -Path or -LiteralPath, or pipe it in; a bucket by -BucketName or -TrailName.");

        var skipped = new SkipCounter(Log);
        foreach (var store in OpenStores().Select(ProofStores.Of))
        {
            if (ShouldProcess($"Check the log files in {store}.", $"Check the log files in {store}?", "Confirm", out var reason))
                Drain(new IntegrityTester(store, _scope, _summary, skipped).TestAsync(StopToken), Give);
            else if (reason == ShouldProcessReason.WhatIf)
                WriteObject(Wait(store.EstimateAsync(_scope.Listing, skipped, StopToken)));
        }

        if (!new PlanConfirmer(this).IsWhatIf)
            Conclude(skipped.Count);
    }

    private void Give(IntegrityFinding finding)
    {
        if (!Quiet && (IncludeValid || !finding.IsValid))
            WriteObject(finding);
    }

    private void Conclude(long skipped)
    {
        if (_summary.Chains == 0)
            Log.Warning("There are no digests in this range and scope, so that nothing proves its log files: New-AuditTrail makes trails that deliver them, and Save-TrailLog saves them by -IncludeDigest.");
        else if (Quiet && _summary.CountOf(IntegrityStatus.Unverifiable) is > 0 and var unclear)
            Log.Warning(FormattableString.Invariant($"Of {unclear:N0} file(s) or hour(s) it cannot be told whether they are as CloudTrail delivered them: run Test-TrailIntegrity without -Quiet for which and why."));

        if (Quiet)
            WriteObject(_summary.IsTrusted && skipped == 0);
        else
            WriteInformation(new HostInformationMessage { Message = _summary.ToString() }, ["PSHOST"]);
    }
}
