using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;
using TrailTools.Sql.Store;
using TrailTools.Sql.Tests.Scanning;
using TrailTools.Stores;

namespace TrailTools.Sql.Tests.Store;

/// <summary>A store in a temporary folder, beside a folder for log files.</summary>
internal sealed class TempStore : IDisposable
{
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("store-");

    /// <summary>The store's folder, which is not there before the first import.</summary>
    public string Path => System.IO.Path.Combine(_top.FullName, "store");

    /// <summary>A folder for log files.</summary>
    public string Logs => Directory.CreateDirectory(System.IO.Path.Combine(_top.FullName, "logs")).FullName;

    public StoreFolder Folder => new(Path);

    public EventStore Store => new(Path);

    /// <summary>Takes what is said.</summary>
    public StoreLog Log { get; } = new();

    /// <summary>Writes a log file as AWS names it, or below the logs' folder if it is a name.</summary>
    public string Write(string name, params string[] records)
    {
        var path = System.IO.Path.Combine(Logs, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, MemoryLogs.File(records));
        return path;
    }

    /// <summary>The name of a log file as AWS writes it.</summary>
    public static string Name(string account, string region, string delivered, string unique = "abcdefghijklmnop")
        => $"AWSLogs/{account}/CloudTrail/{region}/{delivered[..4]}/{delivered[4..6]}/{delivered[6..8]}/{account}_CloudTrail_{region}_{delivered}_{unique}.json";

    /// <summary>A record.</summary>
    public static string Record(string id, string time, string name = "GetObject", string more = "")
        => $$"""{"eventVersion":"1.11","eventID":"{{id}}","eventTime":"{{time}}","eventName":"{{name}}"{{more}}}""";

    public Task<LogStore> Import(params string[] paths) => Import(LogScope.All, force: false, paths);

    public Task<LogStore> Import(LogScope scope, bool force, params string[] paths)
        => Import(new FolderLogStore(paths.Length > 0 ? paths : [Logs]), scope, force);

    public Task<LogStore> Import(ILogStore logs, LogScope? scope = null, bool force = false)
        => Store.ImportAsync(logs, new ImportRequest(scope ?? LogScope.All, new LogReadLimits()) { Force = force }, Log, TestContext.Current.CancellationToken);

    /// <summary>The answer of the store.</summary>
    public Task<List<TrailEvent>> Search(EventQuestion? query = null, SearchSummary? summary = null) => Ask(Store.OpenEngine(), query ?? Everything, Log, summary);

    /// <summary>The answer of reading the log files.</summary>
    public Task<List<TrailEvent>> Scan(EventQuestion query, params string[] paths) => Ask(new LogScanEngine(new FolderLogStore(paths.Length > 0 ? paths : [Logs]), new LogReadLimits()), query, NullTrailLog.Instance, null);

    /// <summary>Every delivery of every event.</summary>
    public static EventQuestion Everything { get; } = new() { IncludeDuplicate = true };

    /// <summary>All files of the store, below it.</summary>
    public string[] Files(string pattern = "*") => [.. Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories).Select(path => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The events that are in, by their ids.</summary>
    public async Task<string> Ids() => string.Join(' ', (await Search()).Select(static found => found.EventId));

    public void Dispose() => _top.Delete(recursive: true);

    private static async Task<List<TrailEvent>> Ask(ITrailEngine engine, EventQuestion query, ITrailLog log, SearchSummary? summary)
    {
        var found = new List<TrailEvent>();
        await foreach (var batch in engine.SearchAsync(query, summary ?? new SearchSummary(), log, TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }
}
