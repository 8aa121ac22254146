using TrailTools.Cloud.Buckets;

namespace TrailTools.Logs.Buckets;

/// <summary>A bucket, and where in it the logs are.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys, with or without a slash at its end; null or empty for nothing.</param>
internal sealed record BucketPlace(BucketId Bucket, string? KeyPrefix = null)
{
    /// <summary>How all keys begin: empty, or ending in a slash.</summary>
    public string Start { get; } = KeyPrefix is null or "" or "/" ? "" : KeyPrefix.EndsWith('/') ? KeyPrefix : $"{KeyPrefix}/";

    /// <summary>The URI of a key.</summary>
    public string PathOf(string key) => $"s3://{Bucket.Name}/{key}";

    /// <summary>The key of a URI of this bucket.</summary>
    public string KeyOf(string path) => path[PathOf("").Length..];
}
