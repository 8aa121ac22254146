using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Policies;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Permits;

/// <summary>What a bucket's policy, as it is at the moment, lets CloudTrail do for a trail.</summary>
internal sealed class BucketPermit(Bucket bucket, Trail trail)
{
    private readonly PolicyDocument _policy = PolicyDocument.Parse(bucket.Setting("policy"));
    private readonly string _arn = $"arn:{Partitions.Of(bucket.Region)}:s3:::{bucket.Name}";

    /// <summary>Whether it lets CloudTrail see the bucket's access control list.</summary>
    public bool CanReadAcl => _policy.Allows(ServiceRequests.Of(trail, "s3:GetBucketAcl", _arn));

    /// <summary>Whether it lets CloudTrail write an object.</summary>
    public bool CanWrite(string key) => _policy.Allows(ServiceRequests.Of(
        trail,
        "s3:PutObject",
        $"{_arn}/{key}",
        ("s3:x-amz-acl", "bucket-owner-full-control"),
        ("s3:x-amz-server-side-encryption", trail.Settings.KmsKeyArn is null ? "AES256" : "aws:kms")));
}
