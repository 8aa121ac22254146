using System.Collections.Concurrent;
using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Errors;

namespace TrailTools.Hosting;

/// <summary>Keeps what the engine says on any thread until the pipeline's thread, which alone may write, shows it.</summary>
internal sealed class CmdletLog : ITrailLog
{
    /// <summary>How often waiting is broken off to show what was said.</summary>
    public static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(100);

    private const int ActivityId = 1;
    private readonly ConcurrentQueue<Action<Cmdlet>> _said = new();
    private WorkProgress? _progress;
    private bool _showsProgress;
    private long _shown = Environment.TickCount64;

    /// <inheritdoc/>
    public void Verbose(string text) => _said.Enqueue(cmdlet => cmdlet.WriteVerbose(text));

    /// <inheritdoc/>
    public void Warning(string text) => _said.Enqueue(cmdlet => cmdlet.WriteWarning(text));

    /// <inheritdoc/>
    public void Skipped(TrailException error) => _said.Enqueue(cmdlet => cmdlet.WriteError(ErrorRecords.Of(error)));

    /// <inheritdoc/>
    public void Progress(WorkProgress progress) => Volatile.Write(ref _progress, progress);

    /// <summary>Shows what was said if it is time to.</summary>
    public void ShowNowAndThen(Cmdlet cmdlet)
    {
        if (Environment.TickCount64 - _shown >= Rhythm.TotalMilliseconds)
            ShowOn(cmdlet);
    }

    /// <summary>Shows what was said.</summary>
    public void ShowOn(Cmdlet cmdlet)
    {
        _shown = Environment.TickCount64;
        while (_said.TryDequeue(out var show))
            show(cmdlet);

        if (Interlocked.Exchange(ref _progress, null) is { } progress)
        {
            _showsProgress = true;
            cmdlet.WriteProgress(RecordOf(progress));
        }
    }

    /// <summary>Takes the progress bar away.</summary>
    public void EndProgress(Cmdlet cmdlet)
    {
        if (!_showsProgress)
            return;

        _showsProgress = false;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading log files", "Done") { RecordType = ProgressRecordType.Completed });
    }

    private static ProgressRecord RecordOf(WorkProgress progress)
        => new(ActivityId, progress.Activity ?? "Reading log files", progress.Status ?? FormattableString.Invariant($"{progress.FilesDone:N0} of {progress.Files:N0} files{(progress.IsListed ? string.Empty : " so far")}, {progress.BytesDone / 1e6:N0} of {progress.Bytes / 1e6:N0} MB, {progress.Rate / 1e6:N0} MB/s"))
        {
            PercentComplete = progress.Percent ?? -1,
            SecondsRemaining = (int)Math.Min(int.MaxValue, progress.Left?.TotalSeconds ?? -1),
        };
}
