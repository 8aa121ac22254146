namespace TrailTools.Sandbox.Errors;

/// <summary>The common refusals in one protocol's words.</summary>
internal sealed class ErrorDialect
{
    private readonly IReadOnlyDictionary<CommonError, (int Status, string Code, string Message)> _errors;

    private ErrorDialect(Dictionary<CommonError, (int Status, string Code, string Message)> errors) => _errors = errors;

    /// <summary>S3's (Amazon S3 API Reference, Error responses).</summary>
    public static ErrorDialect S3 { get; } = new(new()
    {
        [CommonError.Unsigned] = (403, "AccessDenied", "Access Denied"),
        [CommonError.MalformedSignature] = (400, "AuthorizationHeaderMalformed", "The authorization header that you provided is not valid."),
        [CommonError.UnknownAccessKey] = (403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
        [CommonError.Expired] = (400, "ExpiredToken", "The provided token has expired."),
        [CommonError.Denied] = (403, "AccessDenied", "Access Denied"),
        [CommonError.Throttled] = (503, "SlowDown", "Please reduce your request rate."),
        [CommonError.Internal] = (500, "InternalError", "We encountered an internal error. Please try again."),
        [CommonError.Unavailable] = (503, "ServiceUnavailable", "Service is unable to handle request."),
        [CommonError.UnknownOperation] = (501, "NotImplemented", "A header you provided implies functionality that is not implemented."),
    });

    /// <summary>That of the services with awsJson (AWS CloudTrail API Reference, Common Errors; the codes as SDKs see them).</summary>
    public static ErrorDialect Json { get; } = new(new()
    {
        [CommonError.Unsigned] = (403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
        [CommonError.MalformedSignature] = (400, "IncompleteSignatureException", "Authorization header requires 'Credential' parameter."),
        [CommonError.UnknownAccessKey] = (403, "UnrecognizedClientException", "The security token included in the request is invalid."),
        [CommonError.Expired] = (400, "ExpiredTokenException", "The security token included in the request is expired"),
        [CommonError.Denied] = (400, "AccessDeniedException", "User is not authorized to perform this action"),
        [CommonError.Throttled] = (400, "ThrottlingException", "Rate exceeded"),
        [CommonError.Internal] = (500, "InternalFailure", "The request processing has failed because of an unknown error, exception or failure."),
        [CommonError.Unavailable] = (503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),
        [CommonError.UnknownOperation] = (400, "UnknownOperationException", "The requested operation is not known."),
    });

    /// <summary>That of the services with awsQuery (AWS STS API Reference, Common Errors).</summary>
    public static ErrorDialect Query { get; } = new(new()
    {
        [CommonError.Unsigned] = (403, "MissingAuthenticationToken", "Request is missing Authentication Token"),
        [CommonError.MalformedSignature] = (400, "IncompleteSignature", "Authorization header requires 'Credential' parameter."),
        [CommonError.UnknownAccessKey] = (403, "InvalidClientTokenId", "The security token included in the request is invalid"),
        [CommonError.Expired] = (403, "ExpiredToken", "The security token included in the request is expired"),
        [CommonError.Denied] = (403, "AccessDenied", "User is not authorized to perform this action"),
        [CommonError.Throttled] = (400, "Throttling", "Rate exceeded"),
        [CommonError.Internal] = (500, "InternalFailure", "The request processing has failed because of an unknown error, exception or failure."),
        [CommonError.Unavailable] = (503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),
        [CommonError.UnknownOperation] = (400, "InvalidAction", "Could not find operation for the action."),
    });

    /// <summary>The refusal in this protocol's words.</summary>
    /// <param name="error">Which.</param>
    /// <param name="message">What it says in place of the usual words.</param>
    public ServiceException Of(CommonError error, string? message = null)
    {
        var (status, code, usual) = _errors[error];
        return new ServiceException(status, code, message ?? usual);
    }
}
