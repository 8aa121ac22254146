using TrailTools.Diagnostics;

namespace TrailTools.Aws.Errors;

/// <summary>The table of AWS's error codes (S3 API Reference, CloudTrail API Reference, Amazon Athena API Reference, "Common errors"; each one's own where they differ).</summary>
internal static class AwsErrorRules
{
    /// <summary>The caller may not do it.</summary>
    public static readonly AwsErrorRule Denied = new(
        TrailErrorKind.Denied, "AwsAccessDenied", "{0} on '{1}' is not allowed to these credentials: have it allowed, or take others (-ProfileName).",
        "AccessDenied", "AccessDeniedException", "Forbidden", "UnauthorizedOperation", "UnauthorizedAccess", "AllAccessDisabled", "OperationNotPermittedException",
        "InsufficientDependencyServiceAccessPermissionException");

    /// <summary>Too many calls.</summary>
    public static readonly AwsErrorRule Throttled = new(
        TrailErrorKind.Throttled, "AwsThrottled", "AWS answered {0} on '{1}' with too many requests, after all retries too: try again later.",
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException", "RequestLimitExceeded",
        "BandwidthLimitExceeded", "LimitExceededException", "ProvisionedThroughputExceededException", "SlowDown", "EC2ThrottledException");

    /// <summary>AWS's own fault.</summary>
    public static readonly AwsErrorRule Failed = new(
        TrailErrorKind.Unreachable, "AwsServiceFailed", "AWS failed at {0} on '{1}', after all retries too: try again later.",
        "InternalError", "InternalFailure", "InternalServerError", "InternalServerException", "ServiceUnavailable", "ServiceUnavailableException", "ServiceException", "RequestTimeout", "RequestTimeoutException");

    /// <summary>What no other rule is for.</summary>
    public static readonly AwsErrorRule Refused = new(TrailErrorKind.Invalid, "AwsRequestRefused", "AWS refused {0} on '{1}'.");

    private static readonly AwsErrorRule[] All =
    [
        Denied,
        Throttled,
        Failed,
        new(TrailErrorKind.Unauthenticated, "AwsCredentialsExpired", "The credentials have expired: get new ones and repeat the command.", "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"),
        new(
            TrailErrorKind.Unauthenticated, "AwsCredentialsInvalid", "AWS does not accept these credentials: the key is unknown, its secret is another, or the Region is not enabled in this account.",
            "InvalidAccessKeyId", "InvalidClientTokenId", "UnrecognizedClientException", "InvalidToken", "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature",
            "MissingAuthenticationToken", "MissingAuthenticationTokenException", "AuthFailure", "CloudTrailInvalidClientTokenIdException") { QuotesAws = false },
        new(TrailErrorKind.Unauthenticated, "AwsClockSkewed", "This machine's clock and AWS's differ too much: set the clock.", "RequestTimeTooSkewed", "RequestExpired") { QuotesAws = false },
        new(TrailErrorKind.Denied, "AwsRegionDisabled", "The Region is not enabled in this account: enable it, or take another by -Region.", "OptInRequired", "RegionDisabledException"),

        new(TrailErrorKind.NotFound, "BucketMissing", "There is no bucket '{1}'.", "NoSuchBucket", "S3BucketDoesNotExistException"),
        new(TrailErrorKind.Conflict, "BucketNameTaken", "The bucket name '{1}' is taken: choose another.", "BucketAlreadyExists"),
        new(TrailErrorKind.Conflict, "BucketExists", "There is a bucket '{1}' of yours already.", "BucketAlreadyOwnedByYou"),
        new(TrailErrorKind.Conflict, "BucketNotEmpty", "The bucket '{1}' holds objects.", "BucketNotEmpty"),
        new(TrailErrorKind.Conflict, "BucketBusy", "Something else changes the bucket '{1}' at this moment: try again in a minute.", "OperationAborted", "ConditionalRequestConflict"),
        new(TrailErrorKind.Invalid, "BucketNameInvalid", "'{1}' is no name of a bucket.", "InvalidBucketName", "InvalidS3BucketNameException"),
        new(TrailErrorKind.Invalid, "BucketPolicyInvalid", "S3 does not take the policy of bucket '{1}'.", "MalformedPolicy", "InvalidPolicyDocument"),
        new(TrailErrorKind.Invalid, "BucketPolicyInsufficient", "The policy of the bucket does not let CloudTrail deliver for '{1}': New-AuditTrail adds what is missing.", "InsufficientS3BucketPolicyException"),
        new(TrailErrorKind.NotFound, "ObjectMissing", "There is no object '{1}'.", "NoSuchKey", "NoSuchVersion"),
        new(TrailErrorKind.Denied, "ObjectArchived", "The object '{1}' is archived: restore it first.", "InvalidObjectState"),

        new(TrailErrorKind.NotFound, "TrailMissing", "There is no trail '{1}' here; a trail is changed in its home Region.", "TrailNotFoundException", "ResourceNotFoundException"),
        new(TrailErrorKind.Conflict, "TrailExists", "There is a trail '{1}' already.", "TrailAlreadyExistsException"),
        new(TrailErrorKind.Conflict, "TrailBusy", "Something else changes the trail '{1}' at this moment: try again in a minute.", "ConflictException", "ConcurrentModificationException"),
        new(TrailErrorKind.Conflict, "TrailLimit", "The Region has as many trails as it may (five): remove one before '{1}' is made.", "MaximumNumberOfTrailsExceededException"),
        new(TrailErrorKind.Invalid, "TrailNameInvalid", "'{1}' is no name of a trail: 3 to 128 letters, digits, periods, underscores and dashes.", "InvalidTrailNameException", "CloudTrailARNInvalidException", "TrailNotProvidedException"),
        new(TrailErrorKind.Invalid, "TrailHomeRegion", "The trail '{1}' is changed in its home Region only: name that by -Region.", "InvalidHomeRegionException"),
        new(TrailErrorKind.Invalid, "TrailPrefixInvalid", "The key prefix of trail '{1}' cannot be used.", "InvalidS3PrefixException"),
        new(
            TrailErrorKind.Invalid, "KmsKeyUnusable", "CloudTrail cannot use the KMS key for '{1}': it must be enabled, in the bucket's Region, and its policy must let CloudTrail encrypt.",
            "InsufficientEncryptionPolicyException", "KmsException", "KmsKeyNotFoundException", "KmsKeyDisabledException", "InvalidKmsKeyIdException", "KMS.DisabledException", "KMS.NotFoundException"),
        new(
            TrailErrorKind.Invalid, "OrganizationUnusable", "{0} needs the management account or a delegated administrator of an organization with all features, where CloudTrail has trusted access.",
            "OrganizationsNotInUseException", "AWSOrganizationsNotInUseException", "OrganizationNotInAllFeaturesModeException", "NotOrganizationMasterAccountException",
            "CloudTrailAccessNotEnabledException", "NoManagementAccountSLRExistsException"),

        new(TrailErrorKind.Denied, "DataCatalogRefused", "The data catalog refused {0} on '{1}': glue:GetDatabase, glue:GetTable and their kin must be allowed, and so must Lake Formation where it is used.", "MetadataException"),
    ];

    private static readonly Dictionary<string, AwsErrorRule> ByCode = All.SelectMany(static rule => rule.Codes, static (rule, code) => (rule, code)).ToDictionary(static one => one.code, static one => one.rule);

    /// <summary>The rule of an error.</summary>
    /// <param name="code">AWS's code; null where the answer has none.</param>
    /// <param name="status">The HTTP status.</param>
    public static AwsErrorRule Find(string? code, int status)
        => code is not null && ByCode.TryGetValue(code, out var rule) ? rule : status switch
        {
            401 or 403 => Denied,
            429 => Throttled,
            >= 500 => Failed,
            _ => Refused,
        };
}
