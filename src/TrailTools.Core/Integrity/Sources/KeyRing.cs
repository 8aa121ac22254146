using System.Collections.Concurrent;
using TrailTools.Cloud.Trails;
using TrailTools.Integrity.Digests;

namespace TrailTools.Integrity.Sources;

/// <summary>Finds public keys by their fingerprints: those of a Region and a day are asked for once.</summary>
/// <param name="store">Lists them.</param>
internal sealed class KeyRing(IProofStore store)
{
    private readonly ConcurrentDictionary<(string Region, string Fingerprint), DigestKey> _known = new();
    private readonly ConcurrentDictionary<(string Place, string Region, DateOnly Day), Lazy<Task>> _asked = new();

    /// <summary>A public key; null where the Region has none of that name.</summary>
    /// <exception cref="Diagnostics.TrailException">The Region's keys are not told.</exception>
    public async Task<DigestKey?> FindAsync(string digest, DigestName name, string region, string fingerprint, DateTimeOffset time, CancellationToken stop)
    {
        if (_known.TryGetValue((region, fingerprint), out var known))
            return known;

        var day = DateOnly.FromDateTime(time.UtcDateTime);
        await _asked.GetOrAdd((name.Folder, region, day), _ => new Lazy<Task>(() => AskAsync(digest, region, Noon(day), stop))).Value.ConfigureAwait(false);
        return _known.GetValueOrDefault((region, fingerprint));
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private async Task AskAsync(string digest, string region, DateTimeOffset time, CancellationToken stop)
    {
        foreach (var key in await store.ListKeysAsync(digest, region, time, stop).ConfigureAwait(false))
            _known.TryAdd((region, key.Fingerprint), key);
    }
}
