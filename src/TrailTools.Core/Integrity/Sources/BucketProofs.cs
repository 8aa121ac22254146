using System.Buffers;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Integrity.Hashing;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;

namespace TrailTools.Integrity.Sources;

/// <summary>A bucket that trails deliver to.</summary>
/// <param name="store">The bucket.</param>
/// <param name="cloud">The connection.</param>
internal sealed class BucketProofs(BucketLogStore store, ICloud cloud) : IProofStore
{
    /// <summary>CloudTrail's files have at most 50 MB stored (CloudTrail User Guide, quotas).</summary>
    private const int LargestObject = 64 << 20;
    private const int Attempts = 3;

    /// <summary>A digest is signed about its own time; a day each way makes few questions of many digests.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public bool IsOnline => true;

    /// <inheritdoc/>
    public int Limit => store.Limit;

    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => store.ListOnly(scope, log);

    /// <inheritdoc/>
    public IEnumerable<LogFile> Limited(IEnumerable<LogFile> files) => store.Limited(files);

    /// <inheritdoc/>
    public string? PathOf(string digest, string bucket, string key) => bucket == store.Place.Bucket.Name ? store.Place.PathOf(key) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestKey>> ListKeysAsync(string digest, string region, DateTimeOffset time, CancellationToken stop)
        => cloud.Trails(region).ListKeysAsync(time - Around, time + Around, stop);

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(string path, Func<StoredFile, T> read, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.Requests.ReadAsync(store.Place.KeyOf(path), content => ReadAsync(path, content, read, stop), stop).ConfigureAwait(false);
            }
            catch (TrailException error)
            {
                throw ObjectErrors.Object(path, error);
            }
            catch (IOException error)
            {
                if (attempt == Attempts)
                    throw ObjectErrors.Broken(path, error);
            }
        }
    }

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop) => ((ILogStore)store).EstimateAsync(scope, log, stop);

    /// <inheritdoc/>
    public override string ToString() => store.ToString();

    private static async Task<T> ReadAsync<T>(string path, ObjectContent content, Func<StoredFile, T> read, CancellationToken stop)
    {
        if (content.Head.Size > LargestObject)
            throw new TrailException(TrailErrorKind.Corrupt, "IntegrityFileTooLarge", path, FormattableString.Invariant($"'{path}' has {content.Head.Size:N0} bytes, and CloudTrail's files have at most 50 MB: it was not read."));

        var length = (int)content.Head.Size;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await content.Bytes.ReadExactlyAsync(bytes.AsMemory(0, length), stop).ConfigureAwait(false);
            return read(new StoredFile(length, () => new MemoryStream(bytes, 0, length, writable: false), content.Head.Metadata) { ETag = content.Head.ETag, VersionId = content.Head.VersionId });
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
