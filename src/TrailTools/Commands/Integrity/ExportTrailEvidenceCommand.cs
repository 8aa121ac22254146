using System.Management.Automation;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Integrity.Evidence;
using TrailTools.Integrity.Sources;
using TrailTools.Logs.Buckets;
using TrailTools.Logs.Folders;
using TrailTools.Parameters;

namespace TrailTools.Commands.Integrity;

/// <summary>Export-TrailEvidence: events, the log files that they were read in, and what proves these, in one zip file.</summary>
[Cmdlet(VerbsData.Export, "TrailEvidence", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TrailEvidence))]
public sealed class ExportTrailEvidenceCommand : AwsCmdlet
{
    private readonly EvidenceCase _case = new();
    private string _target = "";

    /// <summary>The zip file to make.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Events, or log files: what Search-TrailEvent, Save-TrailLog and Get-ChildItem give, or paths.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>What was to be found out, in your words, for who reads it later.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Question { get; set; }

    /// <summary>The summary of the search that gave the events: what its -SummaryVariable took.</summary>
    [Parameter, ValidateNotNull]
    public SearchSummary? Summary { get; set; }

    /// <summary>The account that owns the bucket, 12 digits, where it is not that of the credentials.</summary>
    [Parameter, ValidatePattern("^[0-9]{12}$")]
    public string? ExpectedBucketOwner { get; set; }

    /// <summary>How many requests go to S3 at a time; 32 if not given.</summary>
    [Parameter, ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = BucketLogStore.DefaultLimit;

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _case.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(() =>
    {
        _target = PathResolver.ResolveNew(SessionState.Path, Path);
        if (Directory.Exists(_target) || (File.Exists(_target) && !Force))
            throw new TrailException(TrailErrorKind.Conflict, "EvidenceExists", _target, $"'{_target}' is there already: choose another name, or -Force to replace the file.");
        if (ShouldProcess(_target, "Write evidence"))
            _case.Begin(_target);
    });

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (!_case.IsBegun)
            return;
        if (EventInput.Read(InputObject) is { } found)
            _case.Add(found);
        else if (InputShape.Text(InputObject!, nameof(SavedLog.FullName)) is null && InputObject!.BaseObject is not string)
            throw TrailException.Invalid("EvidenceInputUnknown", InputObject!.BaseObject.GetType().FullName, $"A {InputObject.BaseObject.GetType().Name} is neither an event nor a log file: pipe in what Search-TrailEvent or Save-TrailLog gives, files, or paths.");
        else
            AddFiles(SourceInput.PathOf(InputObject!), SourceInput.IsItem(InputObject!));
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        if (!_case.IsBegun)
            return;
        if (_case.IsEmpty)
            throw TrailException.Invalid("EvidenceEmpty", _target, $"Nothing came by the pipeline, so that '{_target}' was not made.");

        var stores = _case.Places.ToDictionary(static place => place, Open);
        Wait(_case.CollectAsync(stores, Log, StopToken));
        var caller = stores.Keys.Any(static place => place.Bucket is not null) ? Wait(Connect().GetCallerAsync(StopToken)).Arn : null;
        var made = _case.Keep(new EvidenceHead(Question, MyInvocation.Line?.Trim(), Summary, caller, MyInvocation.MyCommand.Version?.ToString()), Force);
        if (!made.IsComplete)
            Log.Warning($"The evidence is not complete: '{_target}' says what lacks in its manifest.json.");
        WriteObject(made);
    });

    private void AddFiles(string path, bool isLiteral)
    {
        foreach (var found in PathResolver.Resolve(SessionState.Path, path, isLiteral))
            _case.AddFiles(found, Log, StopToken);
    }

    /// <summary>Opens the place that a log file lies in.</summary>
    private IProofStore Open(EvidencePlace place)
    {
        if (place.Bucket is not { } bucket)
            return new FolderProofs(new FolderLogStore(place.Root.Length > 0 ? [System.IO.Path.Combine(place.Root, "AWSLogs")] : []));
        var cloud = Connect();
        var store = Wait(BucketLogStore.OpenAsync(cloud, bucket, ExpectedBucketOwner, place.KeyPrefix, PriceTable.Load(PriceTable.ShippedPath), new ScanBudget(), ThrottleLimit, StopToken));
        return new BucketProofs(store, cloud);
    }
}
