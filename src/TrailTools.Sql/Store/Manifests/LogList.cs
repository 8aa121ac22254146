using System.Text.Json;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>Reads and writes which log files a batch took in: one line of JSON a file.</summary>
internal static class LogList
{
    /// <summary>Writes a list, down to the disk.</summary>
    public static void Write(string path, IEnumerable<PackedLog> logs)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        foreach (var log in logs)
        {
            JsonSerializer.Serialize(stream, log);
            stream.WriteByte((byte)'\n');
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads a batch's list.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: it is not as it was written; StoreUnusable: it cannot be read.</exception>
    public static IReadOnlyList<PackedLog> Read(StoreFolder folder, BatchManifest batch)
    {
        var path = folder.LogsOf(batch.Batch);
        var logs = Lines(path);
        if (logs.Count != batch.LogFiles)
            throw StoreErrors.Damaged(path, "it does not list all log files of its batch.");
        return logs.TrueForAll(log => log.Log.Path is not null && log.Place.IsIn(batch.PackBytes))
            ? logs : throw StoreErrors.Damaged(path, "it names places that its pack does not have.");
    }

    private static List<PackedLog> Lines(string path)
    {
        try
        {
            return [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<PackedLog>(line) ?? throw StoreErrors.Damaged(path, "a line of it says nothing."))];
        }
        catch (JsonException error)
        {
            throw StoreErrors.Damaged(path, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Unusable(path, error);
        }
    }
}
