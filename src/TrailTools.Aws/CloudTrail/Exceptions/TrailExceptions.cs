using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>There is no such trail.</summary>
internal sealed class TrailNotFoundException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>A trail of that name is there already.</summary>
internal sealed class TrailAlreadyExistsException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>No trail was named.</summary>
internal sealed class TrailNotProvidedException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no name of a trail.</summary>
internal sealed class InvalidTrailNameException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The trail can be changed in its home Region only.</summary>
internal sealed class InvalidHomeRegionException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The Region has as many trails as it may.</summary>
internal sealed class MaximumNumberOfTrailsExceededException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The text is no ARN of a trail.</summary>
internal sealed class CloudTrailARNInvalidException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>There is no such resource.</summary>
internal sealed class ResourceNotFoundException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>Such resources have no tags.</summary>
internal sealed class ResourceTypeNotSupportedException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>A tag cannot be used.</summary>
internal sealed class InvalidTagParameterException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>More tags than a trail can have.</summary>
internal sealed class TagsLimitExceededException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>Something else changes the trail at this moment.</summary>
internal sealed class ConflictException(ErrorResponse error) : AmazonCloudTrailException(error);
