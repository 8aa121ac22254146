using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Logs;
using TrailTools.Sql.Store.Importing;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Store.Searching;
using TrailTools.Stores;

namespace TrailTools.Sql.Store;

/// <summary>A store in a folder of this machine.</summary>
/// <param name="path">The folder's full path.</param>
internal sealed class EventStore(string path) : IEventStore
{
    private readonly StoreFolder _folder = new(Path.TrimEndingDirectorySeparator(path));

    /// <inheritdoc/>
    public LogStore Describe() => StoreContent.Read(_folder).Describe();

    /// <inheritdoc/>
    public ITrailEngine OpenEngine() => new StoreEngine(StoreContent.Read(_folder));

    /// <inheritdoc/>
    public Task<LogStore> ImportAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop)
        => Task.Run(() => new StoreImporter(_folder, logs, request, log).Import(stop), stop);

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop)
        => Task.Run(() => new StoreImporter(_folder, logs, request, log).EstimateAsync(stop), stop);
}
