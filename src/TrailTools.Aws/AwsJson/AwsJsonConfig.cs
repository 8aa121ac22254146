using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace TrailTools.Aws.AwsJson;

/// <summary>The settings of a client, with the retries and timeouts that AWS calls standard.</summary>
internal abstract class AwsJsonConfig : ClientConfig
{
    private static readonly string Version = typeof(AwsJsonConfig).Assembly.GetName().Version!.ToString(3);

    /// <summary>Settings for a service.</summary>
    /// <param name="service">The service.</param>
    protected AwsJsonConfig(AwsJsonService service)
        : base(new DefaultConfigurationProvider(DefaultModes()))
    {
        Service = service;
        AuthenticationServiceName = service.EndpointPrefix;
        EndpointProvider = new AwsJsonEndpointProvider(service);
        UserAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId, Version);
    }

    /// <summary>The service.</summary>
    public AwsJsonService Service { get; }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => Version;

    /// <inheritdoc/>
    public override string UserAgent { get; }

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(enableMetrics: false, clientSigner: null)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, Service.ServiceId),
        };
        return new AwsJsonEndpointResolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, responseContext: null));
    }

    // The times of the AWS SDKs and Tools Reference Guide, "Smart configuration defaults".
    private static IEnumerable<IDefaultConfiguration> DefaultModes() =>
    [
        Mode(DefaultConfigurationMode.Standard, 3.1),
        Mode(DefaultConfigurationMode.InRegion, 1.1),
        Mode(DefaultConfigurationMode.CrossRegion, 3.1),
        Mode(DefaultConfigurationMode.Mobile, 30),
        Mode(DefaultConfigurationMode.Auto, 1.1),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, double seconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromSeconds(seconds),
        TlsNegotiationTimeout = TimeSpan.FromSeconds(seconds),
    };
}
