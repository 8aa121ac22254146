using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using TrailTools.Logs;

namespace TrailTools.Integrity.Hashing;

/// <summary>Hashes the text of gzip files as digests do: SHA-256 of what is unpacked. What the hash does not tell, that the file is one member and nothing else, is looked at too.</summary>
internal static class ContentHasher
{
    /// <summary>Large enough that the decoder and the hash are called seldom, small enough for the processor's cache.</summary>
    private const int BlockSize = 1 << 16;

    /// <summary>Hashes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxPlainSize">The most bytes that it may unpack to.</param>
    /// <param name="copy">Takes the text; null where nobody needs it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static HashedContent Hash(StoredFile file, long maxPlainSize, Stream? copy = null)
    {
        using var feed = new GzipFeed(file.Open(), file.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var size = Unpack(feed, hash, maxPlainSize, copy);
            if (size > maxPlainSize)
                return new HashedContent(null, FormattableString.Invariant($"it unpacks to more than {maxPlainSize:N0} bytes")) { IsTooLarge = true };
            return new HashedContent(Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), FaultOf(file, feed, size));
        }
        catch (InvalidDataException error)
        {
            return new HashedContent(null, $"it is damaged gzip: {error.Message.TrimEnd('.')}");
        }
    }

    private static long Unpack(GzipFeed feed, IncrementalHash hash, long limit, Stream? copy)
    {
        var (block, size) = (ArrayPool<byte>.Shared.Rent(BlockSize), 0L);
        try
        {
            using var plain = new GZipStream(feed, CompressionMode.Decompress, leaveOpen: true);
            for (int read; size <= limit && (read = plain.Read(block, 0, block.Length)) > 0; size += read)
            {
                hash.AppendData(block, 0, read);
                copy?.Write(block, 0, read);
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static string? FaultOf(StoredFile file, GzipFeed feed, long size)
    {
        if (!feed.HasSecondStart && !feed.IsSizeUnclear)
            return feed.IsTaken && feed.StatedSize == (uint)size ? null : Appended(feed);

        using var bytes = new ByteFeed(file.Open());
        var members = new GzipMembers(bytes);
        return members.FindFault() is { } fault ? $"it is damaged gzip: {fault}" : members is { Count: 1, IsPadded: false } ? null : "more follows its gzip member";
    }

    private static string Appended(GzipFeed feed) => feed.IsTaken ? "its gzip member is cut, or more follows it" : "more follows its gzip member";
}
