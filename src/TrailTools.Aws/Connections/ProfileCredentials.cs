using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using TrailTools.Aws.Errors;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>A profile's credentials, whose failures say what to do with that profile.</summary>
/// <param name="profile">The profile.</param>
/// <param name="credentials">Its credentials.</param>
internal sealed class ProfileCredentials(CredentialProfile profile, AWSCredentials credentials) : AWSCredentials
{
    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    /// <exception cref="TrailException">They cannot be had.</exception>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await credentials.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (TrailException or OperationCanceledException))
        {
            throw IsSso ? Expired() : Failed(error);
        }
    }

    private bool IsSso => !string.IsNullOrEmpty(profile.Options.SsoSession) || !string.IsNullOrEmpty(profile.Options.SsoStartUrl);

    private TrailException Expired() => new(
        TrailErrorKind.Unauthenticated, "AwsSsoLoginExpired", profile.Name, $"The login of profile '{profile.Name}' has expired or was never done: run 'aws sso login --profile {profile.Name}' and repeat the command.");

    private TrailException Failed(Exception error) => new(
        TrailErrorKind.Unauthenticated, "AwsProfileRefused", profile.Name,
        $"The profile '{profile.Name}' gives no credentials. {Words(error)}");

    // A program's own words may be the credentials.
    private static string Words(Exception error)
        => error is ProcessAWSCredentialException ? "Its credential_process failed: run it by hand to see why." : AwsErrors.Quote($"{error.Message} {(error.InnerException as AmazonServiceException)?.Message}");
}
