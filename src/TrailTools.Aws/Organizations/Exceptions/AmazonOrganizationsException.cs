using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Organizations.Exceptions;

/// <summary>An error of Organizations.</summary>
internal class AmazonOrganizationsException(ErrorResponse error)
    : AmazonServiceException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
