using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.CloudTrail.Exceptions;

/// <summary>An error of CloudTrail.</summary>
internal class AmazonCloudTrailException(ErrorResponse error)
    : AmazonServiceException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
