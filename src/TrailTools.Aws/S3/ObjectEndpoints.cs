using Amazon.Runtime.Endpoints;

namespace TrailTools.Aws.S3;

/// <summary>
/// Finds the endpoint of a bucket's objects once. The SDK goes through its rules, and parses what they say, for each request; of what they
/// look at, only the bucket and the Region differ among the requests for objects of one client, and the key they do not look at.
/// </summary>
/// <param name="rules">The SDK's rules.</param>
internal sealed class ObjectEndpoints(IEndpointProvider rules) : IEndpointProvider
{
    private volatile Found? _last;

    /// <inheritdoc/>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Key"] is null)
            return rules.ResolveEndpoint(parameters);

        var found = _last;
        if (found is null || !Equals(found.Bucket, parameters["Bucket"]) || !Equals(found.Region, parameters["Region"]))
            _last = found = new Found(parameters["Bucket"], parameters["Region"], rules.ResolveEndpoint(parameters));

        // A copy, since the SDK changes what it is given.
        return new Endpoint(found.Endpoint.URL) { Attributes = found.Endpoint.Attributes, Headers = found.Endpoint.Headers };
    }

    private sealed record Found(object? Bucket, object? Region, Endpoint Endpoint);
}
