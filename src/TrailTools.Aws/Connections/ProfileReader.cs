using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using TrailTools.Aws.Errors;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>Reads profiles of the credentials and config files: keys, roles, SSO, programs that tell credentials.</summary>
/// <param name="location">The path of another credentials file; null for the usual ones.</param>
internal sealed class ProfileReader(string? location)
{
    private readonly CredentialProfileStoreChain _files = new(location);

    /// <summary>Whether there is a profile of that name with credentials.</summary>
    public bool Has(string name) => _files.TryGetProfile(name, out var profile) && profile.CanCreateAWSCredentials;

    /// <summary>The Region of a profile; null where it has none.</summary>
    public string? RegionOf(string name) => _files.TryGetProfile(name, out var profile) ? profile.Region?.SystemName : null;

    /// <summary>A profile's credentials.</summary>
    /// <exception cref="TrailException">There is none, or it needs someone to ask.</exception>
    public FoundCredentials Read(string name)
    {
        if (!_files.TryGetProfile(name, out var profile))
            throw new TrailException(TrailErrorKind.NotFound, "AwsProfileMissing", name, $"There is no profile '{name}' in {location ?? "the credentials and config files"}: 'aws configure list-profiles' tells those that are there.");
        if (NeedsMfa(profile))
            throw TrailException.Invalid("AwsProfileMfa", name, $"The profile '{name}' asks for an MFA code, which a command cannot: get temporary keys by 'aws sts get-session-token' or 'aws configure export-credentials --profile {name}', and give those.");

        try
        {
            var credentials = profile.GetAWSCredentials(_files);
            return new FoundCredentials(new ProfileCredentials(profile, credentials), $"the profile '{name}'") { Profile = profile };
        }
        catch (Exception error) when (error is AmazonClientException or ArgumentException or InvalidOperationException)
        {
            throw TrailException.Invalid("AwsProfileInvalid", name, $"The profile '{name}' cannot be used. {AwsErrors.Quote(error.Message)}");
        }
    }

    private bool NeedsMfa(CredentialProfile profile)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var one = profile; one is not null && seen.Add(one.Name); one = SourceOf(one))
        {
            if (!string.IsNullOrEmpty(one.Options.MfaSerial))
                return true;
        }

        return false;
    }

    private CredentialProfile? SourceOf(CredentialProfile profile)
        => profile.Options.SourceProfile is { Length: > 0 } name && _files.TryGetProfile(name, out var source) ? source : null;
}
