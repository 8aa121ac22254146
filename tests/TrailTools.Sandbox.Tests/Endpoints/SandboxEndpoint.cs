namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>A sandbox for the tests of a class.</summary>
public sealed class SandboxEndpoint : IEndpointFixture, IAsyncDisposable
{
    public SandboxServer Server { get; } = SandboxServer.Start(new() { Accounts = ["111122223333", "444455556666"] });

    public AwsEndpoint Endpoint => Of(0);

    public AwsEndpoint Of(int account) => new(Server.EndpointUrl, Server.Accounts[account].AccessKey, Server.Accounts[account].SecretKey);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
