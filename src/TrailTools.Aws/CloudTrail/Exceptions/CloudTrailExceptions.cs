using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>Finds the exception of an error's code.</summary>
internal static class CloudTrailExceptions
{
    private static readonly Dictionary<string, Func<ErrorResponse, AmazonServiceException>> ByCode = new()
    {
        [nameof(TrailNotFoundException)] = static error => new TrailNotFoundException(error),
        [nameof(TrailAlreadyExistsException)] = static error => new TrailAlreadyExistsException(error),
        [nameof(TrailNotProvidedException)] = static error => new TrailNotProvidedException(error),
        [nameof(InvalidTrailNameException)] = static error => new InvalidTrailNameException(error),
        [nameof(InvalidHomeRegionException)] = static error => new InvalidHomeRegionException(error),
        [nameof(MaximumNumberOfTrailsExceededException)] = static error => new MaximumNumberOfTrailsExceededException(error),
        [nameof(CloudTrailARNInvalidException)] = static error => new CloudTrailARNInvalidException(error),
        [nameof(ResourceNotFoundException)] = static error => new ResourceNotFoundException(error),
        [nameof(ResourceTypeNotSupportedException)] = static error => new ResourceTypeNotSupportedException(error),
        [nameof(InvalidTagParameterException)] = static error => new InvalidTagParameterException(error),
        [nameof(TagsLimitExceededException)] = static error => new TagsLimitExceededException(error),
        [nameof(ConflictException)] = static error => new ConflictException(error),
        [nameof(S3BucketDoesNotExistException)] = static error => new S3BucketDoesNotExistException(error),
        [nameof(InsufficientS3BucketPolicyException)] = static error => new InsufficientS3BucketPolicyException(error),
        [nameof(InvalidS3BucketNameException)] = static error => new InvalidS3BucketNameException(error),
        [nameof(InvalidS3PrefixException)] = static error => new InvalidS3PrefixException(error),
        [nameof(InsufficientEncryptionPolicyException)] = static error => new InsufficientEncryptionPolicyException(error),
        [nameof(KmsException)] = static error => new KmsException(error),
        [nameof(KmsKeyNotFoundException)] = static error => new KmsKeyNotFoundException(error),
        [nameof(KmsKeyDisabledException)] = static error => new KmsKeyDisabledException(error),
        [nameof(InvalidKmsKeyIdException)] = static error => new InvalidKmsKeyIdException(error),
        [nameof(InsufficientSnsTopicPolicyException)] = static error => new InsufficientSnsTopicPolicyException(error),
        [nameof(InvalidSnsTopicNameException)] = static error => new InvalidSnsTopicNameException(error),
        [nameof(InvalidCloudWatchLogsLogGroupArnException)] = static error => new InvalidCloudWatchLogsLogGroupArnException(error),
        [nameof(InvalidCloudWatchLogsRoleArnException)] = static error => new InvalidCloudWatchLogsRoleArnException(error),
        [nameof(CloudWatchLogsDeliveryUnavailableException)] = static error => new CloudWatchLogsDeliveryUnavailableException(error),
        [nameof(InvalidParameterException)] = static error => new InvalidParameterException(error),
        [nameof(InvalidParameterCombinationException)] = static error => new InvalidParameterCombinationException(error),
        [nameof(InvalidEventSelectorsException)] = static error => new InvalidEventSelectorsException(error),
        [nameof(InvalidLookupAttributesException)] = static error => new InvalidLookupAttributesException(error),
        [nameof(InvalidEventCategoryException)] = static error => new InvalidEventCategoryException(error),
        [nameof(InvalidTimeRangeException)] = static error => new InvalidTimeRangeException(error),
        [nameof(InvalidMaxResultsException)] = static error => new InvalidMaxResultsException(error),
        [nameof(InvalidNextTokenException)] = static error => new InvalidNextTokenException(error),
        [nameof(InvalidTokenException)] = static error => new InvalidTokenException(error),
        [nameof(OperationNotPermittedException)] = static error => new OperationNotPermittedException(error),
        [nameof(UnsupportedOperationException)] = static error => new UnsupportedOperationException(error),
        [nameof(ThrottlingException)] = static error => new ThrottlingException(error),
        [nameof(OrganizationsNotInUseException)] = static error => new OrganizationsNotInUseException(error),
        [nameof(OrganizationNotInAllFeaturesModeException)] = static error => new OrganizationNotInAllFeaturesModeException(error),
        [nameof(NotOrganizationMasterAccountException)] = static error => new NotOrganizationMasterAccountException(error),
        [nameof(CloudTrailAccessNotEnabledException)] = static error => new CloudTrailAccessNotEnabledException(error),
        [nameof(InsufficientDependencyServiceAccessPermissionException)] = static error => new InsufficientDependencyServiceAccessPermissionException(error),
        [nameof(NoManagementAccountSLRExistsException)] = static error => new NoManagementAccountSLRExistsException(error),
        [nameof(CloudTrailInvalidClientTokenIdException)] = static error => new CloudTrailInvalidClientTokenIdException(error),
    };

    /// <summary>The exception of an error; the general one where the code is not known.</summary>
    public static AmazonServiceException Create(ErrorResponse error)
        => ByCode.TryGetValue(error.Code ?? "", out var create) ? create(error) : new AmazonCloudTrailException(error);
}
