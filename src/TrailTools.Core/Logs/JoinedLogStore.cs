using System.Collections.Concurrent;
using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>Several places that hold log files, one after another as they were given.</summary>
/// <param name="stores">The places.</param>
internal sealed class JoinedLogStore(IReadOnlyList<ILogStore> stores) : ILogStore
{
    private readonly ConcurrentDictionary<LogFile, ILogStore> _homes = new();

    /// <summary>One place for all; the place itself where it is the only one.</summary>
    public static ILogStore Of(IReadOnlyList<ILogStore> stores) => stores is [var only] ? only : new JoinedLogStore(stores);

    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log)
        => new JoinedListing(scope, [.. stores.Select(store => (store.List(scope, log), (Action<LogFile>)(file => _homes[file] = store)))]);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => _homes[file].Open(file);

    /// <inheritdoc/>
    public async Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop)
    {
        var estimate = new ScanEstimate(ScanEstimate.LogScan, 0, 0, 0, 0, 0);
        foreach (var store in stores)
            estimate = estimate.Plus(await store.EstimateAsync(scope, log, stop).ConfigureAwait(false));
        return estimate;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", stores);

    /// <inheritdoc/>
    public void Close(LogFile file)
    {
        if (_homes.TryRemove(file, out var home))
            home.Close(file);
    }
}
