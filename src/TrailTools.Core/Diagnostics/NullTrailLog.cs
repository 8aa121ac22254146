namespace TrailTools.Diagnostics;

/// <summary>A log that nobody reads.</summary>
internal sealed class NullTrailLog : ITrailLog
{
    /// <summary>The one instance.</summary>
    public static NullTrailLog Instance { get; } = new();

    /// <inheritdoc/>
    public void Verbose(string text)
    {
    }

    /// <inheritdoc/>
    public void Warning(string text)
    {
    }

    /// <inheritdoc/>
    public void Skipped(TrailException error)
    {
    }

    /// <inheritdoc/>
    public void Progress(WorkProgress progress)
    {
    }
}
