using TrailTools.Diagnostics;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Integrity.Evidence;

/// <summary>
/// A case: events and log files come one after another; then what proves them is collected, and the zip file is kept. Events wait in a
/// temporary file, since a zip file takes one file at a time.
/// </summary>
internal sealed class EvidenceCase : IDisposable
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<EvidenceCollector> _collectors = [];
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;
    private EvidenceZip? _zip;
    private FileStream? _waiting;
    private EvidenceRecords? _records;
    private long _events;
    private long _withoutFile;

    /// <summary>Whether it was begun.</summary>
    public bool IsBegun => _zip is not null;

    /// <summary>Whether nothing came.</summary>
    public bool IsEmpty => _events == 0 && _paths.Count == 0;

    /// <summary>A log file of each place that they lie in.</summary>
    public IEnumerable<EvidencePlace> Places => Groups.Select(static group => group.First());

    private IEnumerable<IGrouping<(string Root, string? Bucket), EvidencePlace>> Groups
        => _paths.Order(StringComparer.Ordinal).Select(EvidencePlace.Of).GroupBy(static place => (place.Root, place.Bucket));

    /// <summary>Begins a zip file.</summary>
    public void Begin(string path)
    {
        _zip = new EvidenceZip(path, _now);
        _waiting = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _records = new EvidenceRecords(_waiting);
    }

    /// <summary>Takes an event, and the log file that it was read in.</summary>
    public void Add(TrailEvent found)
    {
        _records!.Write(found);
        _events++;
        var path = found.Record.Origin.Path;
        if (path.StartsWith("s3://", StringComparison.Ordinal) || Path.IsPathFullyQualified(path))
            _paths.Add(path);
        else
            _withoutFile++;
    }

    /// <summary>Takes a log file, or those of a folder. Digests come by themselves.</summary>
    public void AddFiles(string path, ITrailLog log, CancellationToken stop)
    {
        foreach (var file in new FolderLogStore([path]).List(LogScope.All, log).Files(stop))
            _paths.Add(file.Path);
    }

    /// <summary>Collects the log files, their digests, what proves these, and what is found.</summary>
    /// <param name="stores">The places by a log file of each.</param>
    /// <param name="log">Takes what lacks.</param>
    /// <param name="stop">Ends it.</param>
    public async Task CollectAsync(IReadOnlyDictionary<EvidencePlace, IProofStore> stores, ITrailLog log, CancellationToken stop)
    {
        if (_events > 0)
        {
            _records!.Dispose();
            _waiting!.Position = 0;
            _zip!.Add("records.jsonl", "records", _waiting.CopyTo);
        }

        var isOne = stores.Count == 1;
        foreach (var (group, number) in Groups.Select(static (group, number) => (group, number)))
        {
            var collector = new EvidenceCollector(_zip!, stores[group.First()], isOne ? "" : $"place-{number + 1}/", log);
            _collectors.Add(collector);
            await collector.CollectAsync([.. group], stop).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the zip file.</summary>
    public TrailEvidence Keep(EvidenceHead head, bool replace)
    {
        var findings = _collectors.SelectMany(static collector => collector.Findings).ToList();
        _zip!.AddJson("findings.json", "findings", findings);
        var manifest = new EvidenceManifest
        {
            Version = head.Version,
            MadeAt = _now,
            Question = head.Question,
            Command = head.Command,
            Search = head.Search,
            Caller = head.Caller,
            Events = _events,
            Valid = findings.Count(static finding => finding.IsValid),
            Problems = findings.Count(static finding => !finding.IsValid),
            Missing = [.. _collectors.SelectMany(static collector => collector.Missing), .. Lacking(head.Search)],
        };
        var (hash, length) = _zip.Keep(manifest, replace);
        return new TrailEvidence(_zip.Path, hash, length, _events, CountOf("log"), CountOf("digest"), manifest.Problems, manifest.Missing.Count == 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _records?.Dispose();
        _waiting?.Dispose();
        _zip?.Dispose();
    }

    private long CountOf(string kind) => _zip!.Entries.Count(entry => entry.Kind == kind);

    private IEnumerable<string> Lacking(SearchSummary? search)
    {
        if (_withoutFile > 0)
            yield return FormattableString.Invariant($"{_withoutFile:N0} event(s) come from no log file, so that no digest proves them.");
        if (search is { Skipped: > 0 })
            yield return FormattableString.Invariant($"The search skipped {search.Skipped:N0} file(s).");
    }
}
