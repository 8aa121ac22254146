using System.Text.Json;
using TrailTools.Diagnostics;
using TrailTools.Integrity.Chains;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;

namespace TrailTools.Integrity.Evidence;

/// <summary>Puts the log files of one place into a zip file, with the digests that name them, what proves these, and what was found.</summary>
/// <param name="zip">The zip file.</param>
/// <param name="store">The place.</param>
/// <param name="folder">The folder in the zip file, empty or ending in a slash: extracted, Test-TrailIntegrity checks it as it checks what Save-TrailLog saved.</param>
/// <param name="log">Takes what cannot be listed.</param>
internal sealed class EvidenceCollector(EvidenceZip zip, IProofStore store, string folder, ITrailLog log)
{
    private readonly Dictionary<string, IntegrityFinding> _findings = [];
    private readonly List<string> _missing = [];

    /// <summary>What was found of the log files and their digests.</summary>
    public IEnumerable<IntegrityFinding> Findings => _findings.Values;

    /// <summary>Why something lacks.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Collects.</summary>
    /// <exception cref="TrailException">Nothing can be read any more.</exception>
    public async Task CollectAsync(IReadOnlyList<EvidencePlace> places, CancellationToken stop)
    {
        foreach (var place in places)
            await AddAsync("log", place, stop).ConfigureAwait(false);

        var paths = places.Select(static place => place.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var window in EvidenceWindow.Of(places.Select(static place => place.Key).OfType<LogKey>()))
        {
            await foreach (var findings in new IntegrityTester(store, window.Scope, new IntegritySummary(), log).TestAsync(stop).ConfigureAwait(false))
            {
                foreach (var finding in findings.Where(finding => finding.Kind is IntegrityKind.Digest or IntegrityKind.Gap || paths.Contains(finding.Subject)))
                    await TakeAsync(finding, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeAsync(IntegrityFinding finding, CancellationToken stop)
    {
        if (!_findings.TryAdd($"{finding.Kind} {finding.Subject} {finding.Time:O}", finding) || finding.Kind != IntegrityKind.Digest || finding.Status == IntegrityStatus.Missing)
            return;
        if (EvidencePlace.Of(finding.Subject) is { Key: { } key } place)
            await AddDigestAsync(place, key, stop).ConfigureAwait(false);
    }

    private async Task AddDigestAsync(EvidencePlace place, LogKey key, CancellationToken stop)
    {
        await AddAsync("digest", place, stop).ConfigureAwait(false);
        foreach (var found in await store.ListKeysAsync(place.Path, key.Region, key.DeliveryTime, stop).ConfigureAwait(false))
        {
            if (found.Fingerprint.All(char.IsAsciiLetterOrDigit))
                AddSaved($"public-keys/{key.Region}/{found.Fingerprint}.json", "key", new SavedKey(found.Fingerprint, Convert.ToBase64String(found.Value.Span), found.ValidityStart, found.ValidityEnd));
        }
    }

    /// <summary>As Save-TrailLog saves it.</summary>
    private void AddSaved<T>(string name, string kind, T value) => zip.Add($"{folder}.trailtools/{name}", kind, into => JsonSerializer.Serialize(into, value));

    private async Task AddAsync(string kind, EvidencePlace place, CancellationToken stop)
    {
        try
        {
            var name = place.Key is null ? $"files/{zip.Entries.Count}/{Path.GetFileName(place.Path.TrimEnd('/'))}" : folder + place.Name;
            await store.ReadAsync(place.Path, stored =>
            {
                zip.Add(name, kind, stored, place.Path);
                if (kind == "digest" && stored.Metadata is { } metadata)
                    AddSaved($"digests/{place.Name}.metadata.json", "metadata", metadata);
                return true;
            }, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (!error.EndsAll)
        {
            _missing.Add(error.Message);
            log.Skipped(error);
        }
    }
}
