using TrailTools.Diagnostics;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Ends a search of a store where a log file is not read whole: all that are in it could be when they were taken in.</summary>
/// <param name="folder">The store.</param>
/// <param name="log">Takes all else that is said.</param>
internal sealed class DamageLog(StoreFolder folder, ITrailLog log) : ITrailLog
{
    /// <inheritdoc/>
    /// <exception cref="TrailException">StoreDamaged.</exception>
    public void Skipped(TrailException error) => throw StoreErrors.Damaged(folder.Packs, error.Message, error);

    /// <inheritdoc/>
    public void Verbose(string text) => log.Verbose(text);

    /// <inheritdoc/>
    public void Warning(string text) => log.Warning(text);

    /// <inheritdoc/>
    public void Progress(WorkProgress progress) => log.Progress(progress);
}
