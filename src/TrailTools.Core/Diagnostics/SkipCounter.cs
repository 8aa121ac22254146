namespace TrailTools.Diagnostics;

/// <summary>Hands everything on to another log and counts what was skipped.</summary>
internal sealed class SkipCounter(ITrailLog log) : ITrailLog
{
    private long _count;

    /// <summary>How much was skipped so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <inheritdoc/>
    public void Verbose(string text) => log.Verbose(text);

    /// <inheritdoc/>
    public void Warning(string text) => log.Warning(text);

    /// <inheritdoc/>
    public void Progress(WorkProgress progress) => log.Progress(progress);

    /// <inheritdoc/>
    public void Skipped(TrailException error)
    {
        Interlocked.Increment(ref _count);
        log.Skipped(error);
    }
}
