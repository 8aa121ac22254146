using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Athena.Protocol;

/// <summary>Athena's refusals (Amazon Athena API Reference, InvalidRequestException and MetadataException).</summary>
internal static class AthenaErrors
{
    /// <summary>Something in the request is not as it must be.</summary>
    /// <param name="message">What.</param>
    /// <param name="code">Athena's own code.</param>
    public static ServiceException Invalid(string message, string code = "INVALID_INPUT") => new(400, "InvalidRequestException", message) { Details = [("AthenaErrorCode", code)] };

    /// <summary>The data catalog has no such thing.</summary>
    public static ServiceException Metadata(string message) => new(400, "MetadataException", message);
}
