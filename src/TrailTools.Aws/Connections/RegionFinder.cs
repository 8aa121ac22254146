using System.Text.RegularExpressions;
using Amazon.Util;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>Finds the Region to connect to.</summary>
/// <param name="settings">What the command says.</param>
/// <param name="environment">Reads a variable; null where it is not set.</param>
internal sealed partial class RegionFinder(AwsSettings settings, Func<string, string?> environment)
{
    /// <summary>What the command says, the session's, the environment's, the profile's, the instance's.</summary>
    /// <exception cref="TrailException">There is none, or it is no Region's name.</exception>
    public string Find(FoundCredentials credentials)
        => Sources(credentials).FirstOrDefault(static region => !string.IsNullOrEmpty(region)) is { } found
            ? Check(found)
            : throw TrailException.Invalid("AwsRegionMissing", null, "No Region is set: give -Region, set $env:AWS_REGION, or have one in the profile ('aws configure set region eu-west-1').");

    /// <summary>A Region's name, which becomes a part of hosts.</summary>
    /// <exception cref="TrailException">It is none.</exception>
    public static string Check(string region)
        => Name().IsMatch(region) ? region : throw TrailException.Invalid("AwsRegionInvalid", region, $"'{region}' is no name of a Region, such as eu-west-1.");

    private IEnumerable<string?> Sources(FoundCredentials credentials)
    {
        yield return settings.Region;
        yield return settings.StoredRegion;
        yield return environment("AWS_REGION");
        yield return environment("AWS_DEFAULT_REGION");
        yield return credentials.Profile is { } profile ? profile.Region?.SystemName : UsualProfile();
        yield return credentials.IsInstance ? EC2InstanceMetadata.Region?.SystemName : null;
    }

    // Keys from elsewhere have no Region; the profile that would be used without them may.
    private string? UsualProfile()
        => new ProfileReader(settings.ProfileLocation).RegionOf(environment("AWS_PROFILE") is { Length: > 0 } name ? name : "default");

    [GeneratedRegex(@"\A[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}\z")]
    private static partial Regex Name();
}
