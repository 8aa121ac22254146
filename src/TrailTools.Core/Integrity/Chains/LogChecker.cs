using TrailTools.Diagnostics;
using TrailTools.Integrity.Digests;
using TrailTools.Integrity.Hashing;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>Checks log files by the hashes that proved digests give.</summary>
/// <param name="store">Where they are.</param>
/// <param name="maxPlainSize">The most bytes that a log file may unpack to.</param>
internal sealed class LogChecker(IProofStore store, long maxPlainSize)
{
    private const string Algorithm = "SHA-256";
    private long _bytes;

    /// <summary>Stored bytes that were read.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Checks a log file.</summary>
    /// <param name="path">Where it is; null where that is out of reach.</param>
    /// <param name="entry">What the digest says of it.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">Nothing can be read any more.</exception>
    public async Task<IntegrityFinding> CheckAsync(string? path, DigestEntry entry, ReadDigest digest, CancellationToken stop)
    {
        if (path is null)
            return Finding($"s3://{entry.Bucket}/{entry.Key}", entry, digest, IntegrityStatus.Unverifiable, Reasons.LogElsewhere);
        if (entry.Algorithm is not (null or Algorithm))
            return Finding(path, entry, digest, IntegrityStatus.Unverifiable, Reasons.HashUnknown) with { Expected = Algorithm, Actual = entry.Algorithm };

        try
        {
            var found = await store.ReadAsync(path, Hash, stop).ConfigureAwait(false);
            return Compare(path, entry, digest, found);
        }
        catch (TrailException error) when (!error.EndsAll)
        {
            return error.Kind == TrailErrorKind.NotFound
                ? Finding(path, entry, digest, IntegrityStatus.Missing, Reasons.LogMissing) with { Expected = entry.Hash }
                : Finding(path, entry, digest, IntegrityStatus.Unverifiable, error.Message);
        }
    }

    private HashedContent Hash(StoredFile file)
    {
        Interlocked.Add(ref _bytes, file.Length);
        return ContentHasher.Hash(file, maxPlainSize);
    }

    private static IntegrityFinding Compare(string path, DigestEntry entry, ReadDigest digest, HashedContent found)
    {
        var isSame = string.Equals(found.Sha256, entry.Hash, StringComparison.OrdinalIgnoreCase);
        var (status, reason) = found switch
        {
            { IsTooLarge: true } => (IntegrityStatus.Unverifiable, $"{Reasons.Damaged}{found.Fault}. If it is no gzip bomb, allow more by -MaxPlainSize."),
            { Fault: { } fault } => (IntegrityStatus.Invalid, $"{Reasons.Damaged}{fault}."),
            _ when isSame => (IntegrityStatus.Valid, Reasons.Valid),
            _ => (IntegrityStatus.Invalid, Reasons.LogChanged),
        };
        return Finding(path, entry, digest, status, reason) with { Expected = entry.Hash, Actual = found.Sha256 };
    }

    private static IntegrityFinding Finding(string path, DigestEntry entry, ReadDigest digest, IntegrityStatus status, string reason)
        => new(IntegrityKind.LogFile, status, path, reason) { Time = LogKey.Parse(entry.Key)?.DeliveryTime, AccountId = digest.File.Key!.AccountId, AwsRegion = digest.File.Key.Region };
}
