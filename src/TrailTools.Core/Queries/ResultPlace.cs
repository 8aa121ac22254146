namespace TrailTools.Queries;

/// <summary>Where a result is in S3.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object's key, or how keys begin.</param>
internal sealed record ResultPlace(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>Reads a URI such as s3://bucket/prefix/id.csv; null for none, and for what is no such URI.</summary>
    public static ResultPlace? Of(string? uri)
        => uri?.StartsWith(Scheme, StringComparison.Ordinal) == true && uri[Scheme.Length..].Split('/', 2) is [{ Length: > 0 } bucket, var key] ? new ResultPlace(bucket, key) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}{Bucket}/{Key}";
}
