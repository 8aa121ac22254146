using TrailTools.Aws.Connections;

namespace TrailTools.Aws.Tests.Fakes;

/// <summary>Connections to an endpoint of this machine.</summary>
internal static class Clouds
{
    public static AwsCloud At(string url, string region = "us-east-1") => new(region, new AwsClients(Clients.Credentials, url));
}
