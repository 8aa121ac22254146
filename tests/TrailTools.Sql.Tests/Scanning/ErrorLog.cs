using System.Collections.Concurrent;
using TrailTools.Diagnostics;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Keeps what was skipped.</summary>
internal sealed class ErrorLog : ITrailLog
{
    public ConcurrentQueue<TrailException> Errors { get; } = new();

    public void Verbose(string text)
    {
    }

    public void Warning(string text)
    {
    }

    public void Skipped(TrailException error) => Errors.Enqueue(error);

    public void Progress(WorkProgress progress)
    {
    }
}
