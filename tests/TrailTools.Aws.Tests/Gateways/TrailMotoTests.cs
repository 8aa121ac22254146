using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Trails against a server that others made. It has no event history and no public keys.</summary>
public sealed class TrailMotoTests(MotoFixture moto) : TrailServerTests, IClassFixture<MotoFixture>
{
    private protected override string Owner => "123456789012";

    private protected override string Url => moto.Url;
}
