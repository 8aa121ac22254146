using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.AwsJson;

/// <summary>The base of clients that speak AWS JSON 1.1: credentials, signatures, retries, endpoints and proxies are AWSSDK.Core's.</summary>
internal abstract class AwsJsonClient : AmazonServiceClient
{
    /// <summary>A client.</summary>
    /// <param name="credentials">Whose calls they are.</param>
    /// <param name="config">Where they go.</param>
    protected AwsJsonClient(AWSCredentials credentials, AwsJsonConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Service;

    // The base asks for it while it is being made.
    private AwsJsonService Service => ((AwsJsonConfig)Config).Service;

    /// <summary>Calls the operation that the request is named for.</summary>
    protected Task<TResponse> CallAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = new AwsJsonMarshaller<TRequest>(Service),
            ResponseUnmarshaller = new AwsJsonUnmarshaller<TResponse>(Service),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AwsJsonEndpointResolver());
        pipeline.AddHandlerAfter<AwsJsonEndpointResolver>(new AwsJsonAuthHandler());
    }
}
