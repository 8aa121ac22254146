using System.Collections.Concurrent;
using System.Text.Json;
using TrailTools.Cloud.Trails;
using TrailTools.Downloads;

namespace TrailTools.Integrity.Sources;

/// <summary>What Save-TrailLog -IncludeDigest saved beside digests: their metadata, and public keys. What is there and damaged counts as not there.</summary>
/// <param name="destination">The folder that logs were saved to.</param>
internal sealed class SavedProofs(string destination)
{
    private const long LargestPart = 1 << 20;

    private readonly SideFolder _side = new(destination);
    private readonly ConcurrentDictionary<string, IReadOnlyList<DigestKey>> _keys = new(StringComparer.Ordinal);

    /// <summary>Those of the nearest folder, from one upward, that has any; null for none.</summary>
    public static SavedProofs? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, SideFolder.Name)))
                return new SavedProofs(at.FullName);
        }

        return null;
    }

    /// <summary>What S3 kept beside a digest; null where that was not saved.</summary>
    public IReadOnlyDictionary<string, string>? Metadata(string path) => Read<Dictionary<string, string>>(_side.DigestMetadata(Path.GetRelativePath(destination, path)));

    /// <summary>The public keys of a Region.</summary>
    public IReadOnlyList<DigestKey> Keys(string region) => _keys.GetOrAdd(region, ReadKeys);

    private IReadOnlyList<DigestKey> ReadKeys(string region)
    {
        var folder = _side.PublicKeys(region);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read<SavedKey>).OfType<SavedKey>().Select(static key => key.TryOpen()).OfType<DigestKey>()] : [];
    }

    private static T? Read<T>(string path) where T : class
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: < LargestPart } ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
