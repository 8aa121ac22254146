using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Knows which log files a store took in.</summary>
internal sealed class TakenLogs
{
    private readonly Dictionary<string, TakenLog> _taken = new(StringComparer.Ordinal);

    /// <summary>Reads the lists of a store.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: a list is not there or not as it was written.</exception>
    public static TakenLogs Read(StoreContent content)
    {
        var logs = new TakenLogs();
        foreach (var log in content.Batches.SelectMany(batch => LogList.Read(content.Folder, batch)))
            logs._taken[log.Log.Path] = log.Log;
        return logs;
    }

    /// <summary>How a log file was when it was taken in; null for one that was not.</summary>
    public TakenLog? Find(LogFile file) => _taken.TryGetValue(file.Path, out var taken) ? taken : null;
}
