using System.Text;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>A result that becomes an object, with one more beside it that describes its columns.</summary>
internal sealed class ObjectDraft : ResultDraft
{
    private readonly (Bucket Bucket, string Key, DateTimeOffset Time) _place;
    private readonly NewObject _object;
    private readonly HashedStream _bytes;

    private ObjectDraft((Bucket Bucket, string Key, DateTimeOffset Time) place, NewObject fresh, HashedStream bytes)
        : base(bytes)
        => (_place, _object, _bytes) = (place, fresh, bytes);

    /// <summary>Begins one.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="time">When it is put.</param>
    public static ObjectDraft Begin(Bucket bucket, string key, DateTimeOffset time)
    {
        var fresh = bucket.Objects.Begin();
        return new((bucket, key, time), fresh, new HashedStream(fresh.Bytes));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _object.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    protected override void KeepBytes(IReadOnlyList<AnswerColumn> columns)
    {
        Keep(_object, _bytes, _place.Key);
        var description = _place.Bucket.Objects.Begin();
        var bytes = new HashedStream(description.Bytes);
        using (bytes)
            bytes.Write(Encoding.UTF8.GetBytes(string.Concat(columns.Select(static column => $"{column.Name}\t{column.Type}\n"))));
        Keep(description, bytes, $"{_place.Key}.metadata");
    }

    private void Keep(NewObject fresh, HashedStream bytes, string key) => _place.Bucket.Objects.Keep(fresh, key, version => version with
    {
        LastModified = _place.Time,
        Size = bytes.Length,
        ETag = bytes.ETag,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/octet-stream", ["x-amz-server-side-encryption"] = "AES256" },
    });
}
