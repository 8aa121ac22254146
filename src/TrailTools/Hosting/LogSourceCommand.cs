using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that read log files: says where they are, on this machine or in buckets.</summary>
public abstract class LogSourceCommand : AwsSourceCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private readonly List<string> _paths = [];
    private readonly List<ILogStore> _buckets = [];
    private readonly HashSet<(string Bucket, string? KeyPrefix)> _inputs = [];

    private protected LogSourceCommand()
    {
    }

    /// <summary>Log files and folders with all that is below them; wildcards allowed. A path that is there as it is written is taken so.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public virtual string[]? Path { get; set; }

    /// <summary>Log files and folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Where the events are, from the pipeline: files, folders, or their paths; a trail of Get-AuditTrail or a retention of Get-LogRetention.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The most bytes that one gzip file may unpack to, such as 4GB; 1 GiB if not given.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MaxPlainSize { get; set; } = LogReadLimits.DefaultMaxPlainSize;

    /// <summary>Whether a source was given, be it one that is not there.</summary>
    private protected bool HasSource { get; private set; }

    /// <summary>Whether the parameters name a bucket.</summary>
    private protected bool IsBucketNamed => ParameterSetName is BucketSet or TrailSet;

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

    /// <summary>The log files of all sources that were given.</summary>
    private protected ILogStore OpenLogs() => JoinedLogStore.Of(OpenStores());

    /// <summary>The sources that were given: the files and folders together, and each bucket.</summary>
    private protected IReadOnlyList<ILogStore> OpenStores()
    {
        if (IsBucketNamed)
            _buckets.Add(OpenNamed());

        return _paths.Count > 0 || _buckets.Count == 0 ? [new FolderLogStore(_paths), .. _buckets] : _buckets;
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
