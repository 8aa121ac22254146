namespace TrailTools.Diagnostics;

/// <summary>Keeps what is said until it can be told in its order. Progress is not kept: it is told by who sees the whole.</summary>
/// <param name="said">Takes what is said.</param>
internal sealed class KeptLog(Func<ICollection<Action<ITrailLog>>> said) : ITrailLog
{
    /// <inheritdoc/>
    public void Verbose(string text) => said().Add(log => log.Verbose(text));

    /// <inheritdoc/>
    public void Warning(string text) => said().Add(log => log.Warning(text));

    /// <inheritdoc/>
    public void Skipped(TrailException error) => said().Add(log => log.Skipped(error));

    /// <inheritdoc/>
    public void Progress(WorkProgress progress)
    {
    }
}
