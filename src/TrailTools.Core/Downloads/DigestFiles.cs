using System.Collections.Concurrent;
using System.Text.Json;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Logs;

namespace TrailTools.Downloads;

/// <summary>Saves what proves digests genuine: the signature that S3 keeps beside each, and the public keys of their Regions and times.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="side">Where they go.</param>
internal sealed class DigestFiles(ICloud cloud, SideFolder side)
{
    /// <summary>A digest's key is asked for by a time around its own (as `aws cloudtrail validate-logs` does).</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, (DateTimeOffset First, DateTimeOffset Last)> _regions = new();

    /// <summary>Saves a digest's metadata: x-amz-meta-signature and what else is there.</summary>
    /// <param name="key">The digest.</param>
    /// <param name="path">Its path below the destination.</param>
    /// <param name="head">What S3 keeps beside it.</param>
    public void Save(LogKey key, string path, ObjectHead head)
    {
        File.WriteAllBytes(side.PathOf("digests", $"{path}.metadata.json"), JsonSerializer.SerializeToUtf8Bytes(head.Metadata));
        Add(key);
    }

    /// <summary>Knows of a digest, also of one that was saved before.</summary>
    public void Add(LogKey key)
        => _regions.AddOrUpdate(key.Region, _ => (key.DeliveryTime, key.DeliveryTime), (_, seen) => (Min(seen.First, key.DeliveryTime), Max(seen.Last, key.DeliveryTime)));

    /// <summary>Saves the public keys.</summary>
    /// <exception cref="Diagnostics.TrailException">A Region does not tell them.</exception>
    public async Task SaveKeysAsync(CancellationToken stop)
    {
        foreach (var (region, (first, last)) in _regions)
        {
            var keys = await cloud.Trails(region).ListKeysAsync(first - Around, last + Around, stop).ConfigureAwait(false);
            foreach (var key in keys)
                File.WriteAllBytes(side.PathOf("public-keys", region, $"{KeyPath.Of(key.Fingerprint, key.Fingerprint)}.json"), Json(key));
        }
    }

    private static byte[] Json(DigestKey key)
        => JsonSerializer.SerializeToUtf8Bytes(new { key.Fingerprint, Value = Convert.ToBase64String(key.Value.Span), key.ValidityStart, key.ValidityEnd });

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
