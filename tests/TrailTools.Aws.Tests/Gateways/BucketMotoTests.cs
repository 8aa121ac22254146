using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Buckets and objects against a server that others made.</summary>
public sealed class BucketMotoTests(MotoFixture moto) : BucketServerTests, IClassFixture<MotoFixture>
{
    private protected override string Owner => "123456789012";

    private protected override string Url => moto.Url;

    // A new bucket of S3 blocks all since April 2023; moto has it as it was before.
    private protected override PublicAccessBlock? BlockOfNew => null;
}
