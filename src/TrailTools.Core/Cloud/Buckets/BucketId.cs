namespace TrailTools.Cloud.Buckets;

/// <summary>A bucket and whose it must be: a call on a bucket of that name in another account is refused by S3 (x-amz-expected-bucket-owner).</summary>
/// <param name="Name">The bucket's name.</param>
/// <param name="OwnerId">The account that owns it, 12 digits.</param>
internal sealed record BucketId(string Name, string OwnerId)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
