using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>The account is in no organization.</summary>
internal sealed class OrganizationsNotInUseException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The organization does no more than consolidated billing.</summary>
internal sealed class OrganizationNotInAllFeaturesModeException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The account is neither the management account nor a delegated administrator.</summary>
internal sealed class NotOrganizationMasterAccountException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>CloudTrail has no trusted access in the organization.</summary>
internal sealed class CloudTrailAccessNotEnabledException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The caller may not use Organizations as this needs.</summary>
internal sealed class InsufficientDependencyServiceAccessPermissionException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The management account has no service-linked role.</summary>
internal sealed class NoManagementAccountSLRExistsException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The credentials are not valid for this.</summary>
internal sealed class CloudTrailInvalidClientTokenIdException(ErrorResponse error) : AmazonCloudTrailException(error);
