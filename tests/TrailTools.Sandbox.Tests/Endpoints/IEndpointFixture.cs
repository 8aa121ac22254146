namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>What a conformance test runs against.</summary>
public interface IEndpointFixture
{
    /// <summary>The endpoint; a test that asks for one that is not on this machine is skipped.</summary>
    AwsEndpoint Endpoint { get; }
}
