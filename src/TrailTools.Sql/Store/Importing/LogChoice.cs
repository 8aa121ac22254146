using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Chooses the log files that are not in a store yet. One that is in and has changed since is suspicious: logs do not change.</summary>
/// <param name="taken">What is in.</param>
/// <param name="takesChanged">Whether changed log files are taken in once more.</param>
internal sealed class LogChoice(TakenLogs taken, bool takesChanged)
{
    private string? _firstChanged;

    /// <summary>Log files that have changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Log files that are in and are left out for that.</summary>
    public long Known { get; private set; }

    /// <summary>Whether a log file is to be taken in.</summary>
    public bool Wants(LogFile file)
    {
        if (taken.Find(file) is not { } before)
            return true;

        if (before == TakenLog.Of(file))
        {
            Known++;
            return false;
        }

        Changed++;
        _firstChanged ??= file.Path;
        return takesChanged;
    }

    /// <summary>Tells what was left out, or taken in beside what was there.</summary>
    public void Tell(ITrailLog log)
    {
        log.Verbose($"{Known:N0} log files are in the store already.");
        if (Changed > 0)
            log.Warning($"{Changed:N0} log file(s) have changed since they were taken into the store, the first '{_firstChanged}'. CloudTrail does not change its log files. {(takesChanged ? "They were taken in again, beside what they held before." : "They were left out; -Force takes them in again, beside what they held before.")}");
    }
}
