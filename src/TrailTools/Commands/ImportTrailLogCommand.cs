using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Logs;
using TrailTools.Parameters;
using TrailTools.Stores;

namespace TrailTools.Commands;

/// <summary>Import-TrailLog: takes log files into a store, for many questions.</summary>
[Cmdlet(VerbsData.Import, "TrailLog", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true)]
[OutputType(typeof(LogStore), typeof(ScanEstimate))]
public sealed class ImportTrailLogCommand : LogScopeCommand
{
    /// <summary>The store's folder; it is made where it is not there.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Store { get; set; } = "";

    /// <summary>How long after -EndTime a delivery may still bring events; one day if not given.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? DeliveryMargin { get; set; }

    /// <summary>Takes in log files again that have changed since they were taken in, beside what they held before.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The most memory that DuckDB may take, such as 2GB; half of the machine's if not given. What needs more goes to a temporary folder.</summary>
    [Parameter, ValidateRange(32L << 20, long.MaxValue)]
    public long MemoryLimit { get; set; }

    /// <summary>How many threads DuckDB may take; as many as the machine has cores if not given.</summary>
    [Parameter, ValidateRange(1, 1024)]
    public int ThreadCount { get; set; }

    private ImportRequest _request = null!;

    /// <inheritdoc/>
    private protected override void Begin()
        => _request = new ImportRequest(ReadScope(DeliveryMargin), new LogReadLimits(MaxPlainSize))
        {
            Force = Force,
            Space = SqlSpaceReader.Read(MemoryLimit, ThreadCount),
        };

    /// <inheritdoc/>
    private protected override void End()
    {
        if (!HasSource && !IsBucketNamed)
            throw TrailException.Invalid("SourceMissing", null, "Which log files are to be taken in? Name files or folders by -Path or -LiteralPath, or pipe them in; a bucket by -BucketName or -TrailName.");

        var (logs, folder) = (OpenLogs(), PathResolver.ResolveNew(SessionState.Path, Store));
        var store = SqlFactory.OpenStore(folder);
        if (ShouldProcess(folder, $"Take in log files of {logs}"))
            WriteObject(Wait(store.ImportAsync(logs, _request, Log, StopToken)));
        else if (new PlanConfirmer(this).IsWhatIf)
            WriteObject(Wait(store.EstimateAsync(logs, _request, Log, StopToken)));
    }
}
