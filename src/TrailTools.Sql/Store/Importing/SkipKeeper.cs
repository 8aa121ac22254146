using System.Collections.Concurrent;
using TrailTools.Diagnostics;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Keeps which log files of a batch could not be read whole, and why. What else is said goes on; how far single readings are does not.</summary>
/// <param name="log">Takes what is said.</param>
internal sealed class SkipKeeper(ITrailLog log) : ITrailLog
{
    private readonly ConcurrentDictionary<string, TrailException> _skipped = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _skipped.Count;

    /// <summary>Whether a log file is one of them.</summary>
    public bool Has(string path) => _skipped.ContainsKey(path);

    /// <summary>Tells of all of them.</summary>
    public void Tell()
    {
        foreach (var (path, error) in _skipped.OrderBy(static one => one.Key, StringComparer.Ordinal))
            log.Skipped(StoreErrors.LogLeftOut(path, error));
    }

    /// <inheritdoc/>
    public void Skipped(TrailException error) => _skipped.TryAdd(error.Subject!, error);

    /// <inheritdoc/>
    public void Verbose(string text)
    {
    }

    /// <inheritdoc/>
    public void Warning(string text) => log.Warning(text);

    /// <inheritdoc/>
    public void Progress(WorkProgress progress)
    {
    }
}
