using System.Management.Automation;
using TrailTools.Downloads;
using TrailTools.Hosting;
using TrailTools.Logs;
using TrailTools.Parameters;

namespace TrailTools.Commands;

/// <summary>Save-TrailLog: a bucket's log files on this machine, in AWS's layout.</summary>
[Cmdlet(VerbsData.Save, "TrailLog", DefaultParameterSetName = BucketSet, SupportsShouldProcess = true)]
[OutputType(typeof(SavedLog), typeof(ScanEstimate))]
public sealed class SaveTrailLogCommand : BucketSourceCommand
{
    /// <summary>A trail of Get-AuditTrail, a retention of Get-LogRetention, or what else names a bucket.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The folder to save to; it is made where it is not there.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The account that events were recorded for.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AccountId { get; set; }

    /// <summary>The Region of the events.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AwsRegion { get; set; }

    /// <summary>The first moment, such as '2026-03-04T12:00Z', -2h, yesterday.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The first moment that is too late.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>How far back from now, such as 90m, 2h, 30d.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? Last { get; set; }

    /// <summary>How long after -EndTime a delivery may still bring events; one day if not given.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? DeliveryMargin { get; set; }

    /// <summary>Saves digests too, with their signatures and the public keys that prove them.</summary>
    [Parameter]
    public SwitchParameter IncludeDigest { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var input = ParameterSetName != InputSet ? null : BucketInput.Read(InputObject!) ?? throw SourceInput.Refused(InputObject!);
        if ((input is null ? OpenNamed() : OpenInput(input)) is not { } store)
            return;

        var folder = PathResolver.ResolveNew(SessionState.Path, Destination);
        if (ShouldProcess(folder, $"Save log files of {store.Place.PathOf(store.Place.Start)}"))
            Drain(new LogDownloader(store, Connect(input?.Cloud), folder, Log).SaveAsync(Scope(), StopToken), WriteObject);
        else if (new PlanConfirmer(this).IsWhatIf)
            WriteObject(Wait(store.EstimateAsync(Scope(), Log, StopToken)));
    });

    private LogScope Scope()
        => LogScopeReader.Read(AccountId, AwsRegion, TimeRangeReader.Read(StartTime, EndTime, Last), DeliveryMargin) with { Kinds = kind => IncludeDigest || kind != LogKind.Digest };
}
