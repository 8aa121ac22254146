using System.Security.Cryptography;
using System.Text.Json;
using TrailTools.Logs;

namespace TrailTools.Downloads;

/// <summary>Remembers which entity tag a saved file had, so that it is not transferred again: one line of JSON a file, added when it is whole.</summary>
internal sealed class SavedTags : IDisposable
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private readonly object _lock = new();
    private readonly StreamWriter _lines;

    /// <summary>Those of a destination.</summary>
    public SavedTags(SideFolder side)
    {
        var path = side.PathOf("etags.jsonl");
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
            Read(line);
        _lines = new StreamWriter(path, append: true) { AutoFlush = true };
        _lines.WriteLine();
    }

    /// <summary>Whether a file is there as it is in the bucket: of the same size, and of the same entity tag, or one that is the MD5 of its bytes.</summary>
    /// <remarks>S3 API Reference, "Object": the tag is the MD5 of objects in one part that are not encrypted by KMS.</remarks>
    public bool IsSaved(LogFile file, string path)
    {
        if (new FileInfo(path) is not { Exists: true } found || found.Length != file.Length)
            return false;

        lock (_lock)
        {
            if (_tags.TryGetValue(file.Path, out var tag))
                return tag == file.ETag;
        }

        return string.Equals(file.ETag?.Trim('"'), HashOf(path), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Remembers a file that was saved.</summary>
    public void Add(LogFile file)
    {
        var line = JsonSerializer.Serialize(new[] { file.Path, file.ETag });
        lock (_lock)
            _lines.WriteLine(line);
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static string HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
            hash.AppendData(buffer, 0, read);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // A line that was cut off tells nothing: its file is compared by its bytes.
    private void Read(string line)
    {
        try
        {
            if (line.Length > 0 && JsonSerializer.Deserialize<string[]>(line) is [{ } path, { } tag])
                _tags[path] = tag;
        }
        catch (JsonException)
        {
        }
    }
}
