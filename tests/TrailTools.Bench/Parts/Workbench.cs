using TrailTools.Bench.Inputs;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Parts;

/// <summary>What the parts of a comparison measure with: the session, the files, the questions on them.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly Lazy<Logs> _small;
    private readonly Lazy<string> _lines;
    private readonly Lazy<string> _gzip;
    private readonly Lazy<Bucket> _bucket;
    private readonly Lazy<Bucket> _smallBucket;
    private readonly Lazy<SignedBucket> _signed;

    private Workbench(CompareOptions options, ModuleHost module, Logs logs)
    {
        (Module, Logs, Questions) = (module, logs, Questions.Choose(module, logs));
        _small = new(() => Logs.Prepare(options.Small, "small", LogSizes.Small));
        _lines = new(() => SingleFiles.Lines(logs));
        _gzip = new(() => SingleFiles.Gzip(logs));
        _bucket = new(static () => new Bucket(Logs.Prepare(null, "bucket", LogSizes.Bucket), LogSizes.BucketFiles));
        _smallBucket = new(() => new Bucket(Small, LogSizes.BucketFiles));
        _signed = new(() => new SignedBucket(Module));
    }

    /// <summary>The session in this process.</summary>
    public ModuleHost Module { get; }

    /// <summary>The folder that most is measured on.</summary>
    public Logs Logs { get; }

    /// <summary>The questions on it.</summary>
    public Questions Questions { get; }

    /// <summary>Very many small files.</summary>
    public Logs Small => _small.Value;

    /// <summary>One large file of JSON Lines.</summary>
    public string Lines => _lines.Value;

    /// <summary>One large gzip file.</summary>
    public string Gzip => _gzip.Value;

    /// <summary>A bucket of ordinary log files.</summary>
    public Bucket Bucket => _bucket.Value;

    /// <summary>A bucket of small log files.</summary>
    public Bucket SmallBucket => _smallBucket.Value;

    /// <summary>A bucket of log files with digests.</summary>
    public SignedBucket Signed => _signed.Value;

    /// <summary>Prepares what every part needs.</summary>
    public static Workbench Open(CompareOptions options) => new(options, new ModuleHost(), Logs.Prepare(options.Logs, "logs", LogSizes.Big));

    /// <summary>How often the rare event was delivered in files.</summary>
    public long CountRare(IReadOnlyList<string> files)
        => Module.Run($"Search-TrailEvent -LiteralPath $logs -EventName {Questions.Rare.Value} -IncludeDuplicate", files.ToArray()).Count;

    /// <summary>How many events there are in the folder, each as often as it was delivered.</summary>
    public long CountAll() => (long)Module.Run("(Measure-TrailEvent $logs -IncludeDuplicate).Count", Logs.Folder).Single().BaseObject;

    /// <inheritdoc/>
    public void Dispose()
    {
        Module.Dispose();
        foreach (var bucket in new[] { _bucket, _smallBucket }.Where(static bucket => bucket.IsValueCreated))
            bucket.Value.Dispose();
        if (_signed.IsValueCreated)
            _signed.Value.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString()
        => $"{Logs.Files.Count:N0} files, {Logs.StoredBytes / 1e6:N0} MB stored, {Questions.PlainBytes / 1e6:N0} MB plain, {Questions.Events:N0} events. "
            + $"{Questions.Rare.Percent}: {Questions.Rare.Value}; {Questions.Some.Percent}: {Questions.Some.Value}; {Questions.Many.Percent}: {Questions.Many.Value}.";
}
