using System.Text.Json;

namespace TrailTools.Sql.Store;

/// <summary>Reads and writes the store's own JSON files.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>What a file says.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: it says something else; StoreUnusable: it cannot be read.</exception>
    public static T Read<T>(string path) where T : class
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw StoreErrors.Damaged(path, "it is empty.");
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

    /// <summary>Writes a file, down to the disk.</summary>
    public static void Write<T>(string path, T value)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        JsonSerializer.Serialize(stream, value, Options);
        stream.Flush(flushToDisk: true);
    }
}
