using System.Management.Automation.Host;
using TrailTools.Diagnostics;

namespace TrailTools.Hosting;

/// <summary>Hands everything on to another log; after a stop, when no cmdlet may write any more, warnings go to the host itself.</summary>
/// <param name="log">The log.</param>
/// <param name="host">The host.</param>
/// <param name="stop">Tells that the pipeline was stopped.</param>
internal sealed class StopLog(ITrailLog log, PSHost host, CancellationToken stop) : ITrailLog
{
    /// <inheritdoc/>
    public void Verbose(string text) => log.Verbose(text);

    /// <inheritdoc/>
    public void Warning(string text)
    {
        if (stop.IsCancellationRequested)
            host.UI.WriteWarningLine(text);
        else
            log.Warning(text);
    }

    /// <inheritdoc/>
    public void Skipped(TrailException error) => log.Skipped(error);

    /// <inheritdoc/>
    public void Progress(WorkProgress progress) => log.Progress(progress);
}
