using System.Globalization;
using TrailTools.Diagnostics;
using TrailTools.Integrity.Digests;
using TrailTools.Integrity.Hashing;
using TrailTools.Logs;

namespace TrailTools.Integrity.Sources;

/// <summary>Reads digests, and finds what proves them.</summary>
/// <param name="store">Where they are.</param>
internal sealed class DigestReader(IProofStore store)
{
    /// <summary>A digest tells some 400 bytes of each log file of an hour.</summary>
    private const long LargestText = 32 << 20;

    private readonly KeyRing _keys = new(store);

    /// <summary>Reads a digest; what is wrong with it is told in what is given.</summary>
    /// <exception cref="TrailException">Nothing can be read any more.</exception>
    public async Task<ReadDigest> ReadAsync(LogFile file, CancellationToken stop)
    {
        var digest = new ReadDigest(file, DigestName.Of(file.Path, file.Key!));
        try
        {
            var (read, metadata) = await store.ReadAsync(file.Path, stored => (Read(digest, stored), stored.Metadata), stop).ConfigureAwait(false);
            return read.Fault is null ? await FindKeyAsync(read, metadata, stop).ConfigureAwait(false) : read;
        }
        catch (TrailException error) when (!error.EndsAll)
        {
            return digest with { Fault = error.Kind == TrailErrorKind.NotFound ? new Verdict(IntegrityStatus.Missing, Reasons.Gone) : new Verdict(IntegrityStatus.Unverifiable, error.Message) };
        }
    }

    private ReadDigest Read(ReadDigest digest, StoredFile stored)
    {
        using var text = new MemoryStream();
        var hashed = ContentHasher.Hash(stored, LargestText, text);
        var damage = hashed.Fault is { } fault ? $"{Reasons.Damaged}{fault}." : null;
        if (hashed.Sha256 is null)
            return Faulty(digest, damage!);
        if (DigestParser.Parse(text.GetBuffer().AsMemory(0, (int)text.Length)) is not { } content)
            return Faulty(digest, damage ?? Reasons.NotDigest);

        var read = digest with
        {
            Content = content,
            Hash = hashed.Sha256,
            Damage = damage,
            Signature = stored.Metadata?.GetValueOrDefault("signature"),
            PreviousPath = content.Previous is { } link ? store.PathOf(digest.File.Path, link.Bucket, link.Key) : null,
        };
        return store.PathOf(digest.File.Path, content.Bucket, content.Key) == digest.File.Path ? read
            : read with { IsMoved = true, Fault = new Verdict(IntegrityStatus.Invalid, Reasons.Moved, $"s3://{content.Bucket}/{content.Key}", digest.File.Path) };
    }

    private async Task<ReadDigest> FindKeyAsync(ReadDigest read, IReadOnlyDictionary<string, string>? metadata, CancellationToken stop)
    {
        var generated = metadata?.GetValueOrDefault("backfill-generation-timestamp");
        var time = DateTimeOffset.TryParse(generated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var told) ? told : read.Content!.End;
        var key = await _keys.FindAsync(read.File.Path, read.Name, read.File.Key!.Region, read.Content!.Fingerprint, time, stop).ConfigureAwait(false);
        return read with { Key = key };
    }

    private static ReadDigest Faulty(ReadDigest digest, string reason) => digest with { Fault = new Verdict(IntegrityStatus.Invalid, reason) };
}
