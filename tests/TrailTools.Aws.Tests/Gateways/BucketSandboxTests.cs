using Amazon.Runtime;
using TrailTools.Cloud.Buckets;
using TrailTools.Sandbox;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Buckets and objects against our own server, which is as strict as S3.</summary>
public sealed class BucketSandboxTests : BucketServerTests, IDisposable
{
    private readonly SandboxServer _sandbox = SandboxServer.Start();

    private protected override string Owner => _sandbox.Accounts[0].Id;

    private protected override string Url => _sandbox.EndpointUrl;

    private protected override PublicAccessBlock? BlockOfNew => PublicAccessBlock.All;

    private protected override AWSCredentials Credentials => new BasicAWSCredentials(_sandbox.Accounts[0].AccessKey, _sandbox.Accounts[0].SecretKey);

    public void Dispose() => _sandbox.Dispose();
}
