using TrailTools.Aws.Errors;
using TrailTools.Cloud;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>Connects to AWS as a command, the session, the environment and the files say.</summary>
internal static class AwsConnector
{
    /// <summary>Connects. Credentials are asked for at once, so that their failures are told before anything else.</summary>
    /// <param name="settings">What the command says.</param>
    /// <param name="environment">Reads a variable; null where it is not set.</param>
    /// <param name="debug">Takes what was chosen.</param>
    /// <param name="stop">Ends waiting.</param>
    /// <exception cref="TrailException">There are no credentials, or no Region.</exception>
    public static async Task<ICloud> ConnectAsync(AwsSettings settings, Func<string, string?> environment, Action<string> debug, CancellationToken stop)
    {
        var endpoint = settings.EndpointUrl ?? (environment("AWS_ENDPOINT_URL") is { Length: > 0 } set ? set : null);
        CheckEndpoint(endpoint);
        if (settings.Region is { } asked)
            RegionFinder.Check(asked);

        var found = new CredentialFinder(settings, environment).Find();
        await AwsErrors.AskAsync("GetCredentials", found.Source, () => found.Credentials.GetCredentialsAsync().WaitAsync(stop), stop).ConfigureAwait(false);
        var region = new RegionFinder(settings, environment).Find(found);
        debug($"AWS credentials are those of {found.Source}; the Region is {region}{(endpoint is null ? "" : $", the endpoint {endpoint}")}.");
        return new AwsCloud(region, new AwsClients(found.Credentials, endpoint, settings.Timeout));
    }

    private static void CheckEndpoint(string? url)
    {
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && parsed.UserInfo.Length == 0))
            throw TrailException.Invalid("AwsEndpointInvalid", null, "-EndpointUrl or AWS_ENDPOINT_URL is no address such as https://example.com:4566, without user name and password.");
    }
}
