using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace TrailTools.Aws.AwsJson;

/// <summary>Reads a response, or the exception in its place.</summary>
internal sealed class AwsJsonUnmarshaller<TResponse>(AwsJsonService service) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);

        // Operations that answer nothing answer with no body at all.
        return body.Length == 0
            ? new TResponse()
            : (TResponse)JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), service.JsonTypes.GetTypeInfo(typeof(TResponse))!)!;
    }

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return service.CreateException(error);
    }
}
