using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TrailTools.Diagnostics;

namespace TrailTools.Integrity.Evidence;

/// <summary>Checks a zip file of evidence: itself, and each file by its manifest. Nothing of it is unpacked to disk.</summary>
/// <param name="path">Its path.</param>
/// <param name="expected">The SHA-256 that the zip file has to have; null where nobody wrote it down.</param>
internal sealed class EvidenceChecker(string path, string? expected)
{
    private const long LargestManifest = 256 << 20;

    /// <summary>What was found, the valid too.</summary>
    /// <exception cref="TrailException">EvidenceUnreadable, EvidenceNotZip, EvidenceFormat.</exception>
    public IEnumerable<IntegrityFinding> Check(CancellationToken stop)
    {
        using var stream = Open();
        var hash = Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant();
        yield return expected is null || string.Equals(expected, hash, StringComparison.OrdinalIgnoreCase)
            ? Finding(path, IntegrityStatus.Valid, expected is null ? "It is whole by its own manifest, if nothing else is found; its SHA-256 was not given to compare." : "It is the zip file of that SHA-256.") with { Expected = expected, Actual = hash }
            : Finding(path, IntegrityStatus.Invalid, "It is not the zip file of that SHA-256.") with { Expected = expected, Actual = hash };

        using var zip = OpenZip(stream);
        var manifest = ReadManifest(zip);
        var left = zip.Entries.ToLookup(static entry => entry.FullName, StringComparer.Ordinal);
        foreach (var listed in manifest.Files)
        {
            stop.ThrowIfCancellationRequested();
            yield return Check(listed, [.. left[listed.Name]]);
        }

        var names = manifest.Files.Select(static listed => listed.Name).Append(EvidenceManifest.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in left.Where(group => !names.Contains(group.Key) || (group.Key == EvidenceManifest.Name && group.Count() > 1)))
            yield return Finding(group.Key, IntegrityStatus.Unsigned, "The manifest does not list it.");
    }

    private static IntegrityFinding Check(EvidenceEntry listed, ZipArchiveEntry[] entries)
    {
        if (entries is not [var entry])
            return entries.Length == 0 ? Finding(listed.Name, IntegrityStatus.Missing, "The manifest lists it, and it is not there.") : Finding(listed.Name, IntegrityStatus.Invalid, "It is there more than once.");

        var hash = HashOf(entry, listed.Length);
        var finding = string.Equals(hash, listed.Sha256, StringComparison.OrdinalIgnoreCase)
            ? Finding(listed.Name, IntegrityStatus.Valid, "It is as the manifest says.")
            : Finding(listed.Name, IntegrityStatus.Invalid, hash is null ? "It cannot be unpacked, or has more bytes than the manifest says." : "Its hash is not that of the manifest.");
        return finding with { Expected = listed.Sha256, Actual = hash };
    }

    /// <summary>A file's hash; null where it cannot be unpacked or has more bytes than it should.</summary>
    private static string? HashOf(ZipArchiveEntry entry, long length)
    {
        try
        {
            using var bytes = entry.Open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (block, size) = (new byte[1 << 16], 0L);
            for (int read; (read = bytes.Read(block, 0, block.Length)) > 0;)
            {
                size += read;
                if (size > length)
                    return null;
                hash.AppendData(block, 0, read);
            }

            return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TrailException(TrailErrorKind.NotFound, "EvidenceUnreadable", path, $"'{path}' cannot be read: {error.Message}", error);
        }
    }

    private ZipArchive OpenZip(FileStream stream)
    {
        try
        {
            stream.Position = 0;
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException error)
        {
            throw new TrailException(TrailErrorKind.Corrupt, "EvidenceNotZip", path, $"'{path}' is no zip file, or a damaged one: {error.Message}", error);
        }
    }

    private EvidenceManifest ReadManifest(ZipArchive zip)
    {
        try
        {
            if (zip.GetEntry(EvidenceManifest.Name) is { Length: < LargestManifest } entry)
            {
                using var bytes = entry.Open();
                if (JsonSerializer.Deserialize<EvidenceManifest>(bytes, EvidenceManifest.Json) is { Format: EvidenceManifest.CurrentFormat, Files: { } files } manifest && files.All(static file => file is { Name: not null, Sha256: not null }))
                    return manifest;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or NotSupportedException)
        {
        }

        throw new TrailException(TrailErrorKind.Corrupt, "EvidenceFormat", path, $"'{path}' has no manifest.json that Export-TrailEvidence wrote: it is no evidence, or its manifest is damaged.");
    }

    private static IntegrityFinding Finding(string subject, IntegrityStatus status, string reason) => new(IntegrityKind.Evidence, status, subject, reason);
}
