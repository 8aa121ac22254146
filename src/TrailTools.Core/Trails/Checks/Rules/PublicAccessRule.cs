using TrailTools.Cloud.Buckets;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether the bucket is closed to the public.</summary>
internal sealed class PublicAccessRule() : TrailRule("PublicAccess", CheckSeverity.High)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return Judge(facts.PublicAccess, bucket, block => Judge(facts.IsPolicyPublic, bucket, isPolicyPublic => Judge(facts.IsAclPublic, bucket, isAclPublic => Judge(facts.Policy, bucket, policy =>
        {
            string[] found = [.. Weaknesses(block, isPolicyPublic || policy.Any(IsOpen), isAclPublic)];
            return found.Length == 0
                ? Passed(bucket, "Public access is blocked, and neither policy nor access control lists give it.")
                : Failed(bucket, string.Join(" ", found), $"aws s3api put-public-access-block --bucket {bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true");
        }))));
    }

    private static bool IsOpen(PolicyStatement statement) => statement.IsAllow && statement.IsForEveryone && statement.Conditions.Count == 0;

    private static IEnumerable<string> Weaknesses(PublicAccessBlock? block, bool isPolicyOpen, bool isAclPublic)
    {
        if (isPolicyOpen)
            yield return "The bucket's policy lets everyone in.";
        if (isAclPublic)
            yield return "An access control list lets everyone in.";
        if (block != PublicAccessBlock.All)
            yield return "Public access is not blocked.";
    }
}
