using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace TrailTools.Aws.AwsJson;

/// <summary>Finds a service's host and the Region of its signatures; the rules are those of the services' endpoint rule sets.</summary>
internal sealed class AwsJsonEndpointProvider(AwsJsonService service) : IEndpointProvider
{
    /// <inheritdoc/>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var region = parameters["Region"] as string ?? throw new AmazonClientException("No Region is set.");
        var home = service.HomeRegion(region);
        var url = parameters["Endpoint"] as string ?? Url(Fn.Partition(region), home, parameters["UseFIPS"] is true, parameters["UseDualStack"] is true);
        return new Endpoint(url) { Attributes = SignedFor(home) };
    }

    private string Url(Partition partition, string region, bool isFips, bool isDualStack)
    {
        if ((isFips && !partition.supportsFIPS) || (isDualStack && !partition.supportsDualStack))
            throw new AmazonClientException($"The partition '{partition.name}' has no FIPS or dual-stack endpoints.");

        var suffix = isFips && (isDualStack || !service.RegionsWithoutFipsHost.Contains(region)) ? "-fips" : "";
        return $"https://{service.EndpointPrefix}{suffix}.{region}.{(isDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}";
    }

    private PropertyBag SignedFor(string region) => new()
    {
        ["authSchemes"] = new List<object>
        {
            new PropertyBag { ["name"] = "sigv4", ["signingName"] = service.EndpointPrefix, ["signingRegion"] = region },
        },
    };
}
