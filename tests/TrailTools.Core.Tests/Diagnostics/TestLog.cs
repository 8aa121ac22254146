using System.Collections.Concurrent;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Diagnostics;

/// <summary>Keeps all that is said, from any thread.</summary>
/// <param name="onProgress">Is called when progress is told.</param>
internal sealed class TestLog(Action? onProgress = null) : ITrailLog
{
    public ConcurrentQueue<string> Words { get; } = new();

    public ConcurrentQueue<string> Warnings { get; } = new();

    public ConcurrentQueue<TrailException> Errors { get; } = new();

    public ConcurrentQueue<WorkProgress> Steps { get; } = new();

    public void Verbose(string text) => Words.Enqueue(text);

    public void Warning(string text) => Warnings.Enqueue(text);

    public void Skipped(TrailException error) => Errors.Enqueue(error);

    public void Progress(WorkProgress progress)
    {
        Steps.Enqueue(progress);
        onProgress?.Invoke();
    }
}
