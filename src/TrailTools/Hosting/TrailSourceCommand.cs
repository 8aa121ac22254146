using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.EventHistory;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Parameters;
using TrailTools.Query;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that ask events of a source: says where the events are.</summary>
public abstract class TrailSourceCommand : AwsSourceCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private readonly List<string> _paths = [];
    private readonly List<ILogStore> _buckets = [];
    private readonly HashSet<(string Bucket, string? KeyPrefix)> _inputs = [];

    private protected TrailSourceCommand()
    {
    }

    /// <summary>Log files and folders with all that is below them; wildcards allowed. A path that is there as it is written is taken so.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Log files and folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Where the events are, from the pipeline: files, folders, or their paths; a trail of Get-AuditTrail or a retention of Get-LogRetention.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Searches the event history: management events of the last 90 days, which every account has for nothing. So it is where no source is given.</summary>
    [Parameter(ParameterSetName = HistorySet)]
    public SwitchParameter EventHistory { get; set; }

    /// <summary>The most bytes that one gzip file may unpack to, such as 4GB; 1 GiB if not given.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MaxPlainSize { get; set; } = LogReadLimits.DefaultMaxPlainSize;

    /// <summary>Gives an event as often as it was delivered.</summary>
    [Parameter]
    public SwitchParameter IncludeDuplicate { get; set; }

    /// <summary>The name of a variable that takes the search's summary.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SummaryVariable { get; set; }

    /// <summary>Makes it an error if a file was skipped, or the logs do not reach to the end of the time range. Where -First found enough before, only skipped files are.</summary>
    [Parameter]
    public SwitchParameter RequireComplete { get; set; }

    /// <summary>Whether a source was given, be it one that is not there.</summary>
    private protected bool HasSource { get; private set; }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Run(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Run(() =>
    {
        if (ParameterSetName == InputSet)
            TakeInput(InputObject!);
    });

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Run(() =>
    {
        TakePaths(Path, isLiteral: false);
        TakePaths(LiteralPath, isLiteral: true);
        End();
    });

    /// <summary>Reads the question, so that what is wrong with it is told before any file is opened.</summary>
    private protected abstract void Begin();

    /// <summary>Answers the question.</summary>
    private protected abstract void End();

    /// <summary>The Regions whose event history is asked, names and wildcards; null for the usual ones.</summary>
    private protected virtual IReadOnlyList<string>? HistoryRegions => null;

    /// <summary>Takes a source from the pipeline.</summary>
    /// <exception cref="TrailException">It is no source.</exception>
    private protected virtual void TakeInput(PSObject input)
    {
        if (BucketInput.Read(input) is not { } bucket)
        {
            TakePaths([SourceInput.PathOf(input)], isLiteral: SourceInput.IsItem(input));
            return;
        }

        HasSource = true;
        if (_inputs.Add((bucket.BucketName, bucket.KeyPrefix)) && OpenInput(bucket) is { } store)
            _buckets.Add(store);
    }

    /// <summary>The engine for the sources that were given.</summary>
    /// <exception cref="TrailException">None was given.</exception>
    private ITrailEngine OpenEngine()
    {
        if (ParameterSetName is BucketSet or TrailSet)
            _buckets.Add(OpenNamed());
        else if (!HasSource)
            return OpenHistory();

        List<ILogStore> stores = _paths.Count > 0 || _buckets.Count == 0 ? [new FolderLogStore(_paths), .. _buckets] : _buckets;
        return new LogScanEngine(JoinedLogStore.Of(stores), new LogReadLimits(MaxPlainSize));
    }

    private HistoryEngine OpenHistory()
    {
        if (ParameterSetName != HistorySet || MyInvocation.ExpectingInput)
            throw SourceMissing(null);
        if (!EventHistory)
            Log.Verbose("No source was given: the event history is asked. Other sources are -Path, -BucketName, -TrailName.");

        try
        {
            var cloud = Connect();
            return new HistoryEngine(cloud, Engines.EventHistory.HistoryRegions.Pick(cloud, HistoryRegions));
        }
        catch (TrailException error) when (error.Id == "AwsCredentialsMissing" && !EventHistory)
        {
            throw SourceMissing(error);
        }
    }

    private static TrailException SourceMissing(TrailException? error)
        => TrailException.Invalid("SourceMissing", null, $"Where are the events? Name log files or folders by -Path or -LiteralPath, or pipe them in; a bucket by -BucketName or -TrailName; or ask the event history by -EventHistory. {error?.Message}".TrimEnd(), error);

    /// <summary>Asks the sources that were given, and tells what was read and found. With -WhatIf it says what that would take instead.</summary>
    /// <param name="query">The question.</param>
    /// <param name="ask">Asks an engine and waits for its answer.</param>
    /// <returns>Whether it was asked.</returns>
    /// <exception cref="TrailException">No source was given, or -RequireComplete was and the answer is not complete.</exception>
    private protected bool Ask(TrailQuery query, Action<ITrailEngine, SearchSummary> ask)
    {
        var summary = new SearchSummary();
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, summary);

        var engine = OpenEngine();
        if (!ShouldProcess($"Read {engine}.", $"Read {engine}?", "Confirm", out var reason))
        {
            if (reason == ShouldProcessReason.WhatIf)
                WriteObject(Wait(engine.EstimateAsync(query, Log, StopToken)));
            return false;
        }

        ask(engine, summary);
        Log.Verbose(summary.ToString());
        if (RequireComplete)
            Completeness.Check(query.Time, summary, DateTimeOffset.UtcNow);
        return true;
    }

    private void TakePaths(IEnumerable<string>? paths, bool isLiteral)
    {
        foreach (var path in paths ?? [])
        {
            HasSource = true;
            try
            {
                _paths.AddRange(PathResolver.Resolve(SessionState.Path, path, isLiteral));
            }
            catch (TrailException error)
            {
                Log.Skipped(error);
            }
        }
    }
}
