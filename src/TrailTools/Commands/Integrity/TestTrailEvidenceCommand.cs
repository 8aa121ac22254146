using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Integrity.Evidence;
using TrailTools.Parameters;

namespace TrailTools.Commands.Integrity;

/// <summary>Test-TrailEvidence: whether a zip file of Export-TrailEvidence is as it was made.</summary>
[Cmdlet(VerbsDiagnostic.Test, "TrailEvidence")]
[OutputType(typeof(IntegrityFinding), typeof(bool))]
public sealed class TestTrailEvidenceCommand : TrailCmdlet
{
    private bool _isTrusted = true;
    private bool _isAny;

    /// <summary>The zip file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("FullName", "PSPath"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The SHA-256 that Export-TrailEvidence gave for the zip file, from where it was written down.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidatePattern("^[0-9a-fA-F]{64}$")]
    public string? Sha256 { get; set; }

    /// <summary>Gives what is valid too.</summary>
    [Parameter]
    public SwitchParameter IncludeValid { get; set; }

    /// <summary>Gives one truth for all zip files together.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        try
        {
            foreach (var finding in PathResolver.Resolve(SessionState.Path, Path, isLiteral: true).SelectMany(path => new EvidenceChecker(path, Sha256).Check(StopToken)))
                Give(finding);
        }
        catch (TrailException error)
        {
            _isTrusted = false;
            Log.Skipped(error);
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        if (Quiet)
            WriteObject(_isTrusted && _isAny);
    });

    private void Give(IntegrityFinding finding)
    {
        _isAny = true;
        _isTrusted &= finding.IsValid;
        if (!Quiet && (IncludeValid || !finding.IsValid))
            WriteObject(finding);
    }
}
