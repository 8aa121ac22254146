using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>A parameter cannot be used.</summary>
internal sealed class InvalidParameterException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>Parameters exclude each other.</summary>
internal sealed class InvalidParameterCombinationException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The event selectors cannot be used.</summary>
internal sealed class InvalidEventSelectorsException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The attribute cannot be looked up by.</summary>
internal sealed class InvalidLookupAttributesException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>There is no such category.</summary>
internal sealed class InvalidEventCategoryException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The time range cannot be used.</summary>
internal sealed class InvalidTimeRangeException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The page size cannot be used.</summary>
internal sealed class InvalidMaxResultsException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The token was used up or belongs to another question.</summary>
internal sealed class InvalidNextTokenException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The token cannot be used.</summary>
internal sealed class InvalidTokenException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The operation is not permitted.</summary>
internal sealed class OperationNotPermittedException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>The operation is not supported.</summary>
internal sealed class UnsupportedOperationException(ErrorResponse error) : AmazonCloudTrailException(error);

/// <summary>Too many calls in a second.</summary>
internal sealed class ThrottlingException(ErrorResponse error) : AmazonCloudTrailException(error);
