using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Keys;
using TrailTools.Sandbox.Policies;

namespace TrailTools.Sandbox.CloudTrail.Permits;

/// <summary>What a key's policy lets CloudTrail do for a trail (AWS CloudTrail User Guide, Configure AWS KMS key policies for CloudTrail).</summary>
internal static class KeyPermit
{
    /// <summary>Whether it lets CloudTrail look at the key and encrypt with it.</summary>
    public static bool CanEncrypt(SandboxKey key, Trail trail)
    {
        var policy = PolicyDocument.Parse(key.Policy);
        return policy.Allows(ServiceRequests.Of(trail, "kms:DescribeKey", key.Arn))
            && policy.Allows(ServiceRequests.Of(trail, "kms:GenerateDataKey", key.Arn, ("kms:EncryptionContext:aws:cloudtrail:arn", trail.Arn)));
    }
}
