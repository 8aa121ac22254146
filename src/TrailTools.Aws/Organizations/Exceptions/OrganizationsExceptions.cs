using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Organizations.Exceptions;

/// <summary>Finds the exception of an error's code.</summary>
internal static class OrganizationsExceptions
{
    private static readonly Dictionary<string, Func<ErrorResponse, AmazonServiceException>> ByCode = new()
    {
        [nameof(AWSOrganizationsNotInUseException)] = static error => new AWSOrganizationsNotInUseException(error),
        [nameof(AccessDeniedException)] = static error => new AccessDeniedException(error),
        [nameof(InvalidInputException)] = static error => new InvalidInputException(error),
        [nameof(ConstraintViolationException)] = static error => new ConstraintViolationException(error),
        [nameof(ServiceException)] = static error => new ServiceException(error),
        [nameof(TooManyRequestsException)] = static error => new TooManyRequestsException(error),
        [nameof(UnsupportedAPIEndpointException)] = static error => new UnsupportedAPIEndpointException(error),
    };

    /// <summary>The exception of an error; the general one where the code is not known.</summary>
    public static AmazonServiceException Create(ErrorResponse error)
        => ByCode.TryGetValue(error.Code ?? "", out var create) ? create(error) : new AmazonOrganizationsException(error);
}
