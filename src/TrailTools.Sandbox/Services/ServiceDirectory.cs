using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Signing;

namespace TrailTools.Sandbox.Services;

/// <summary>Finds the service that a request is for: all of them share one endpoint.</summary>
/// <param name="services">The services; the last one takes what none of the others does.</param>
internal sealed class ServiceDirectory(IReadOnlyList<ISandboxService> services)
{
    /// <summary>The service that a request is signed for; where that says nothing, the one that it looks like.</summary>
    public ISandboxService Of(SandboxRequest request, CredentialScope? scope)
        => services.FirstOrDefault(service => service.Name == scope?.Service) ?? services.FirstOrDefault(service => service.LooksLike(request)) ?? services[^1];
}
