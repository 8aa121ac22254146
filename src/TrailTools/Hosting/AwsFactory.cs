using System.Management.Automation;
using System.Runtime.CompilerServices;
using TrailTools.Aws.Connections;
using TrailTools.Cloud;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The one place that names types of TrailTools.Aws, which are loaded when it runs for the first time.</summary>
internal static class AwsFactory
{
    /// <summary>Connects as a cmdlet's parameters and its session say.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="debug">Takes what was chosen, from any thread.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<ICloud> ConnectAsync(AwsCmdlet cmdlet, Action<string> debug)
    {
        var session = cmdlet.SessionState;
        var settings = new AwsSettings
        {
            Region = cmdlet.Region,
            StoredRegion = RegionTransformationAttribute.TextOf(session.PSVariable.GetValue("StoredAWSRegion")),
            ProfileName = cmdlet.ProfileName,
            ProfileLocation = cmdlet.ProfileLocation is { } path ? session.Path.GetUnresolvedProviderPathFromPSPath(path) : null,
            AccessKey = cmdlet.AccessKey,
            SecretKey = cmdlet.SecretKey?.Reveal(),
            SessionToken = cmdlet.SessionToken?.Reveal(),
            Credential = cmdlet.Credential?.BaseObject,
            StoredCredential = session.PSVariable.GetValue("StoredAWSCredentials") is { } stored ? PSObject.AsPSObject(stored).BaseObject : null,
            EndpointUrl = cmdlet.EndpointUrl,
            Timeout = DurationTransformationAttribute.Read(session.PSVariable.GetValue("TrailToolsTimeout")),
        };
        return AwsConnector.ConnectAsync(settings, Environment.GetEnvironmentVariable, debug, cmdlet.StopToken);
    }
}
