using TrailTools.Cloud.Buckets;

namespace TrailTools.Bench.Micro.Results;

/// <summary>One object: a file, read by ranges.</summary>
/// <param name="path">Its path.</param>
internal sealed class FileObjects(string path) : IObjectGateway
{
    private ObjectHead Head { get; } = new(new FileInfo(path).Length, "\"result\"", new Dictionary<string, string>());

    /// <inheritdoc/>
    public Task<ObjectContent> GetRangeAsync(BucketId bucket, string key, long first, int count, CancellationToken stop)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0) { Position = first };
        return Task.FromResult(new ObjectContent(Head, stream));
    }

    /// <inheritdoc/>
    public Task<ObjectHead?> FindAsync(BucketId bucket, string key, CancellationToken stop) => Task.FromResult<ObjectHead?>(Head);

    /// <inheritdoc/>
    public Task<ObjectPage> ListAsync(BucketId bucket, ObjectQuery query, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<ObjectContent> GetAsync(BucketId bucket, string key, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<VersionPage> ListVersionsAsync(BucketId bucket, VersionPage? after, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task DeleteAsync(BucketId bucket, IReadOnlyList<ObjectVersion> versions, CancellationToken stop) => throw new NotSupportedException();
}
