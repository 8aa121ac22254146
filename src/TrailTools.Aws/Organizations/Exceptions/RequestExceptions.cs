using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Organizations.Exceptions;

/// <summary>The account is in no organization.</summary>
internal sealed class AWSOrganizationsNotInUseException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>The caller may not do this.</summary>
internal sealed class AccessDeniedException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>A parameter cannot be used.</summary>
internal sealed class InvalidInputException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>A quota or a rule of the organization forbids it.</summary>
internal sealed class ConstraintViolationException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>The service failed.</summary>
internal sealed class ServiceException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>Too many calls in a second.</summary>
internal sealed class TooManyRequestsException(ErrorResponse error) : AmazonOrganizationsException(error);

/// <summary>The Region does not have this operation.</summary>
internal sealed class UnsupportedAPIEndpointException(ErrorResponse error) : AmazonOrganizationsException(error);
