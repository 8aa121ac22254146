using Amazon.Runtime;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>The credentials of the role of the machine that this runs on. Elsewhere nobody answers, which is known after a moment.</summary>
internal sealed class InstanceRoleCredentials : AWSCredentials
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private Task<InstanceProfileAWSCredentials>? _found;

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    /// <exception cref="TrailException">Nobody answers.</exception>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            // Made by a call that blocks, and for long where nobody answers.
            _found ??= Task.Run(static () => new InstanceProfileAWSCredentials());
            var role = await _found.WaitAsync(Patience).ConfigureAwait(false);
            return await role.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or AmazonClientException or AmazonServiceException or HttpRequestException or InvalidOperationException)
        {
            throw CredentialFinder.Missing();
        }
    }
}
