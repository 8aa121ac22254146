namespace TrailTools.Trails.Policies;

/// <summary>The statements that a trail's bucket needs.</summary>
/// <remarks>CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail" and "Creating a trail for an organization with the AWS CLI".</remarks>
internal static class TrailStatements
{
    private const string CloudTrail = "cloudtrail.amazonaws.com";
    private static readonly IReadOnlyList<(string Kind, string Name)> CloudTrailAlone = [("Service", CloudTrail)];

    /// <summary>Whether a statement gives CloudTrail a right.</summary>
    public static bool IsForCloudTrail(PolicyStatement statement) => statement.IsAllow && statement.Principals.Contains(("Service", CloudTrail));

    /// <summary>Lets CloudTrail write for one trail; an organization's trail writes into the account's own folder too, should it become the account's again.</summary>
    public static IReadOnlyList<PolicyStatement> Of(TrailGrant grant) =>
    [
        Allow("AWSCloudTrailAclCheck20150319", "s3:GetBucketAcl", grant.BucketArn, From(grant)),
        Write("AWSCloudTrailWrite20150319", grant.AccountId, grant),
        .. grant.OrganizationId is { } organization ? [Write("AWSCloudTrailOrganizationWrite20150319", organization, grant)] : Array.Empty<PolicyStatement>(),
    ];

    /// <summary>Lets nobody reach the bucket without TLS (AWS Config, rule s3-bucket-ssl-requests-only).</summary>
    public static PolicyStatement TlsOnly(TrailGrant grant) => new("Deny", [("*", "*")], ["s3:*"], [grant.BucketArn, grant.BucketArn + "/*"], [new("Bool", "aws:SecureTransport", ["false"])])
    {
        Sid = "AllowTLSRequestsOnly",
    };

    /// <summary>Lets CloudTrail encrypt with a key for one trail (CloudTrail User Guide, "Configure AWS KMS key policies for CloudTrail").</summary>
    public static IReadOnlyList<PolicyStatement> OfKey(TrailGrant grant) =>
    [
        Allow("AllowCloudTrailEncryptLogs", "kms:GenerateDataKey*", "*", From(grant), new("StringLike", "kms:EncryptionContext:aws:cloudtrail:arn", [$"arn:{grant.Partition}:cloudtrail:*:{grant.AccountId}:trail/*"])),
        Allow("AllowCloudTrailDescribeKey", "kms:DescribeKey", "*", From(grant)),
    ];

    private static PolicyStatement Write(string sid, string folder, TrailGrant grant)
        => Allow(sid, "s3:PutObject", grant.LogsArn(folder), new("StringEquals", "s3:x-amz-acl", ["bucket-owner-full-control"]), From(grant));

    private static PolicyStatement Allow(string sid, string action, string resource, params IReadOnlyList<PolicyCondition> conditions)
        => new("Allow", CloudTrailAlone, [action], [resource], conditions) { Sid = sid };

    private static PolicyCondition From(TrailGrant grant) => new("StringEquals", PolicyCondition.SourceArn, [grant.TrailArn]);
}
