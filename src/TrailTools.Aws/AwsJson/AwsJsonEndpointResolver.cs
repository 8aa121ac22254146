using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.AwsJson;

/// <summary>Tells the endpoint provider what the client's settings say.</summary>
internal sealed class AwsJsonEndpointResolver : BaseEndpointResolver
{
    /// <inheritdoc/>
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new EndpointParameters
        {
            // With an endpoint set there is no RegionEndpoint.
            ["Region"] = config.RegionEndpoint?.SystemName ?? config.AuthenticationRegion,
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["Endpoint"] = config.ServiceURL,
        };
    }
}
