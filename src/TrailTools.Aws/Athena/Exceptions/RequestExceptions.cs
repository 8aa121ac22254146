using Amazon.Runtime.Internal;

namespace TrailTools.Aws.Athena.Exceptions;

/// <summary>Athena failed.</summary>
internal sealed class InternalServerException(ErrorResponse error) : AmazonAthenaException(error);

/// <summary>A parameter cannot be used, or what it names is not there.</summary>
internal sealed class InvalidRequestException(ErrorResponse error) : AmazonAthenaException(error);

/// <summary>The data catalog does not answer as asked, such as that there is no such table.</summary>
internal sealed class MetadataException(ErrorResponse error) : AmazonAthenaException(error);

/// <summary>Too many queries at once, or too many calls in a second.</summary>
internal sealed class TooManyRequestsException(ErrorResponse error) : AmazonAthenaException(error);
