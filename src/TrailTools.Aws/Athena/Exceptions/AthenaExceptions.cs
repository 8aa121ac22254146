using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Athena.Exceptions;

/// <summary>Finds the exception of an error's code.</summary>
internal static class AthenaExceptions
{
    private static readonly Dictionary<string, Func<ErrorResponse, AmazonServiceException>> ByCode = new()
    {
        [nameof(InternalServerException)] = static error => new InternalServerException(error),
        [nameof(InvalidRequestException)] = static error => new InvalidRequestException(error),
        [nameof(MetadataException)] = static error => new MetadataException(error),
        [nameof(TooManyRequestsException)] = static error => new TooManyRequestsException(error),
    };

    /// <summary>The exception of an error; the general one where the code is not known.</summary>
    public static AmazonServiceException Create(ErrorResponse error)
        => ByCode.TryGetValue(error.Code ?? "", out var create) ? create(error) : new AmazonAthenaException(error);
}
