using System.Collections.Concurrent;
using TrailTools.Diagnostics;

namespace TrailTools.Sql.Tests.Store;

/// <summary>Keeps what was skipped and warned of.</summary>
internal sealed class StoreLog : ITrailLog
{
    public ConcurrentQueue<TrailException> Errors { get; } = new();

    public ConcurrentQueue<string> Warnings { get; } = new();

    public void Verbose(string text)
    {
    }

    public void Warning(string text) => Warnings.Enqueue(text);

    public void Skipped(TrailException error) => Errors.Enqueue(error);

    public void Progress(WorkProgress progress)
    {
    }
}
