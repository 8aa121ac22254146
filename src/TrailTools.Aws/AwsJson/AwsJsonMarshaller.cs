using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace TrailTools.Aws.AwsJson;

/// <summary>Writes a request: its JSON, and the operation in a header (Smithy, AWS JSON 1.1 protocol).</summary>
internal sealed class AwsJsonMarshaller<TRequest>(AwsJsonService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    private static readonly string Operation = typeof(TRequest).Name[..^"Request".Length];

    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.ServiceId)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = JsonSerializer.SerializeToUtf8Bytes(input, service.JsonTypes.GetTypeInfo(typeof(TRequest))!),
        };
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{Operation}";
        return request;
    }
}
