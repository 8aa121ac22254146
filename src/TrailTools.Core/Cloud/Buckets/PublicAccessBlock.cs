namespace TrailTools.Cloud.Buckets;

/// <summary>What a bucket blocks of public access (S3 API, PublicAccessBlockConfiguration).</summary>
/// <param name="BlockPublicAcls">New public access control lists are refused.</param>
/// <param name="IgnorePublicAcls">Those that are there give nothing.</param>
/// <param name="BlockPublicPolicy">A public policy is refused.</param>
/// <param name="RestrictPublicBuckets">A public policy gives nothing beyond the account.</param>
internal sealed record PublicAccessBlock(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>All of it.</summary>
    public static PublicAccessBlock All { get; } = new(true, true, true, true);
}
