using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Logs;
using TrailTools.Sql.Sessions;
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
    public ISqlEngine OpenSql(SqlSpace space)
    {
        var content = StoreContent.Read(_folder);
        return new SqlEngine((question, summary, _, _) => new StoreTable(content, summary, question.DeliveryMargin), space);
    }

    /// <inheritdoc/>
    public Task<LogStore> ImportAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop)
        => Task.Run(() => new StoreImporter(_folder, logs, request, log).Import(stop), stop);

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop)
        => Task.Run(() => new StoreImporter(_folder, logs, request, log).EstimateAsync(stop), stop);

    /// <summary>Where it is, in words.</summary>
    public override string ToString() => $"the store {_folder.Path}";
}
