namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>The bucket and the key of a path-style path, decoded.</summary>
/// <param name="Bucket">The bucket's name; empty for the service.</param>
/// <param name="Key">The object's key; empty for a bucket.</param>
internal sealed record S3Target(string Bucket, string Key)
{
    /// <summary>What the path leads to.</summary>
    public S3Level Level => Bucket.Length == 0 ? S3Level.Service : Key.Length == 0 ? S3Level.Bucket : S3Level.Object;

    /// <summary>bucket or bucket/key; null for the service.</summary>
    public string? Resource => Level switch
    {
        S3Level.Service => null,
        S3Level.Bucket => Bucket,
        _ => $"{Bucket}/{Key}",
    };

    /// <summary>Reads /bucket/key.</summary>
    public static S3Target Parse(string path)
    {
        var parts = path.TrimStart('/').Split('/', 2);
        return new(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
