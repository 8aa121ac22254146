using System.Text.RegularExpressions;
using TrailTools.Sandbox.CloudTrail.Permits;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Keys;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>Refuses a trail whose key CloudTrail could not encrypt with.</summary>
internal sealed partial class KeyCheck(SandboxKeys keys)
{
    /// <summary>The trail with its key's ARN in place of what the key was named by.</summary>
    /// <param name="trail">The trail.</param>
    /// <param name="bucket">Its bucket: the key must be in the same Region.</param>
    /// <param name="accountId">The caller's account, in which ids and aliases are looked up.</param>
    /// <exception cref="Errors.ServiceException">There is no such key, or its policy does not let CloudTrail in.</exception>
    public Trail Resolve(Trail trail, Bucket bucket, string accountId)
    {
        if (trail.Settings.KmsKeyArn is not { } named)
            return trail;
        if (!KeyName().IsMatch(named))
            throw TrailErrors.Of("InvalidKmsKeyId", $"Invalid KMS key id: {named}");
        var key = keys.Find(named, accountId, bucket.Region);
        if (key is null || key.Arn.Split(':')[3] != bucket.Region)
            throw TrailErrors.Of("KmsKeyNotFound", "KMS key does not exist, or is not in the Region of the S3 bucket.");
        return KeyPermit.CanEncrypt(key, trail)
            ? trail with { Settings = trail.Settings with { KmsKeyArn = key.Arn } }
            : throw TrailErrors.Of("InsufficientEncryptionPolicy", $"Insufficient permissions to access S3 bucket {bucket.Name} or KMS key {key.Arn}.");
    }

    [GeneratedRegex(@"^(?:arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(?:key/[A-Za-z0-9-]+|alias/[A-Za-z0-9/_-]+)|alias/[A-Za-z0-9/_-]+|(?:mrk-)?[0-9a-f-]{32,36})\z")]
    private static partial Regex KeyName();
}
