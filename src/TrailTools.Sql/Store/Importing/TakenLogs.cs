using System.Text.Json;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Knows which log files a store took in: one line of JSON a file, a list for each batch.</summary>
internal sealed class TakenLogs
{
    private readonly Dictionary<string, TakenLog> _taken = new(StringComparer.Ordinal);

    /// <summary>Reads the lists of a store.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: a list is not there or not as it was written.</exception>
    public static TakenLogs Read(StoreContent content)
    {
        var logs = new TakenLogs();
        foreach (var batch in content.Batches)
            logs.Read(content.Folder.LogsOf(batch.Batch), batch.LogFiles);
        return logs;
    }

    /// <summary>Writes a batch's list, down to the disk.</summary>
    public static void Write(string path, IEnumerable<TakenLog> logs)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        foreach (var log in logs)
        {
            JsonSerializer.Serialize(stream, log);
            stream.WriteByte((byte)'\n');
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>How a log file was when it was taken in; null for one that was not.</summary>
    public TakenLog? Find(LogFile file) => _taken.TryGetValue(file.Path, out var taken) ? taken : null;

    private void Read(string path, long count)
    {
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                var log = JsonSerializer.Deserialize<TakenLog>(line);
                _taken[log.Path] = log;
                count--;
            }
        }
        catch (JsonException error)
        {
            throw StoreErrors.Damaged(path, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Unusable(path, error);
        }

        if (count != 0)
            throw StoreErrors.Damaged(path, "it does not list all log files of its batch.");
    }
}
