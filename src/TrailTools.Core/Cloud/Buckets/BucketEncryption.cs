namespace TrailTools.Cloud.Buckets;

/// <summary>How a bucket encrypts new objects.</summary>
/// <param name="Algorithm">AES256, aws:kms or aws:kms:dsse.</param>
/// <param name="KmsKeyId">The key's id or ARN; null for S3's own.</param>
/// <param name="HasBucketKey">Whether a key of the bucket saves calls to KMS.</param>
internal sealed record BucketEncryption(string Algorithm, string? KmsKeyId = null, bool HasBucketKey = false);
