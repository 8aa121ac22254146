using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Athena.Exceptions;

/// <summary>An error of Athena.</summary>
internal class AmazonAthenaException(ErrorResponse error)
    : AmazonServiceException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
