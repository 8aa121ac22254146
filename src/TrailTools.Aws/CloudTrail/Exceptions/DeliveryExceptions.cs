using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>There is no such bucket.</summary>
internal sealed class S3BucketDoesNotExistException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The bucket's policy does not let CloudTrail deliver.</summary>
internal sealed class InsufficientS3BucketPolicyException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no name of a bucket.</summary>
internal sealed class InvalidS3BucketNameException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no key prefix.</summary>
internal sealed class InvalidS3PrefixException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The policy of the key or the bucket does not let CloudTrail encrypt.</summary>
internal sealed class InsufficientEncryptionPolicyException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>KMS could not use the key.</summary>
internal sealed class KmsException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>There is no such key, or not in the bucket's Region.</summary>
internal sealed class KmsKeyNotFoundException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The key is disabled.</summary>
internal sealed class KmsKeyDisabledException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no key's id.</summary>
internal sealed class InvalidKmsKeyIdException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The topic's policy does not let CloudTrail publish.</summary>
internal sealed class InsufficientSnsTopicPolicyException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no name of a topic.</summary>
internal sealed class InvalidSnsTopicNameException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The log group cannot be used.</summary>
internal sealed class InvalidCloudWatchLogsLogGroupArnException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The role cannot be used.</summary>
internal sealed class InvalidCloudWatchLogsRoleArnException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The Region has no delivery to log groups.</summary>
internal sealed class CloudWatchLogsDeliveryUnavailableException(ErrorResponse error) : AmazonCloudTrailException(error);
