using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Parameters;
using TrailTools.Query;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that ask events of a source: says where the events are.</summary>
public abstract class TrailSourceCommand : TrailCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private protected const string InputSet = "InputObject";
    private readonly List<string> _paths = [];

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

    /// <summary>Where the events are, from the pipeline: files, folders, or their paths.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

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

    /// <summary>Takes a source from the pipeline.</summary>
    /// <exception cref="TrailException">It is no source.</exception>
    private protected virtual void TakeInput(PSObject input) => TakePaths([SourceInput.PathOf(input)], isLiteral: SourceInput.IsItem(input));

    /// <summary>The engine for the sources that were given.</summary>
    /// <exception cref="TrailException">None was given.</exception>
    private ITrailEngine OpenEngine()
    {
        if (!HasSource)
            throw TrailException.Invalid("SourceMissing", null, "Where are the events? Name log files or folders by -Path or -LiteralPath, or pipe them in.");

        return new LogScanEngine(new FolderLogStore(_paths), new LogReadLimits(MaxPlainSize));
    }

    /// <summary>Asks the sources that were given, and tells what was read and found.</summary>
    /// <param name="query">The question.</param>
    /// <param name="ask">Asks an engine and waits for its answer.</param>
    /// <exception cref="TrailException">No source was given, or -RequireComplete was and the answer is not complete.</exception>
    private protected void Ask(TrailQuery query, Action<ITrailEngine, SearchSummary> ask)
    {
        var summary = new SearchSummary();
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, summary);

        ask(OpenEngine(), summary);
        Log.Verbose(summary.ToString());
        if (RequireComplete)
            Completeness.Check(query.Time, summary, DateTimeOffset.UtcNow);
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
