namespace TrailTools.Trails.Policies;

/// <summary>What CloudTrail must be allowed in a bucket for one trail.</summary>
/// <param name="TrailArn">The trail's ARN; an organization's trail is the management account's, whoever makes it.</param>
/// <param name="BucketName">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys; null for nothing.</param>
internal sealed record TrailGrant(string TrailArn, string BucketName, string? KeyPrefix)
{
    private readonly string[] _arn = TrailArn.Split(':');

    /// <summary>The organization whose logs are written, o-...; null for the account's own.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The partition of all ARNs: aws, aws-cn, aws-us-gov.</summary>
    public string Partition => _arn[1];

    /// <summary>The account whose trail it is.</summary>
    public string AccountId => _arn[4];

    /// <summary>The bucket's ARN.</summary>
    public string BucketArn => $"arn:{Partition}:s3:::{BucketName}";

    /// <summary>The ARN of all logs of an account or of an organization.</summary>
    public string LogsArn(string folder) => $"{BucketArn}/{(KeyPrefix is null ? "" : KeyPrefix + "/")}AWSLogs/{folder}/*";
}
