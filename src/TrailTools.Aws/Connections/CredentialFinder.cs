using Amazon.Runtime;
using Amazon.Util;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>Finds credentials in the SDK's order: what the command says, the session's, the environment's, the files', the container's, the instance's.</summary>
/// <param name="settings">What the command says.</param>
/// <param name="environment">Reads a variable; null where it is not set.</param>
internal sealed class CredentialFinder(AwsSettings settings, Func<string, string?> environment)
{
    private const string DefaultProfile = "default";

    private static readonly Func<CredentialFinder, FoundCredentials?>[] Sources =
    [
        static finder => finder.FromKeys(),
        static finder => finder.FromObject(),
        static finder => finder.FromProfile(),
        static finder => finder.FromSession(),
        static finder => finder.FromVariables(),
        static finder => finder.FromWebIdentity(),
        static finder => finder.FromDefaultProfile(),
        static finder => finder.FromContainer(),
        static finder => FromInstance(),
    ];

    private readonly ProfileReader _profiles = new(settings.ProfileLocation);

    /// <summary>The first that there are.</summary>
    /// <exception cref="TrailException">There are none, or they cannot be used.</exception>
    public FoundCredentials Find()
        => Sources.Select(source => source(this)).FirstOrDefault(static found => found is not null) ?? throw Missing();

    /// <summary>The error that there are none.</summary>
    public static TrailException Missing() => new(
        TrailErrorKind.NotFound, "AwsCredentialsMissing", null,
        "No AWS credentials were found: give -ProfileName or -AccessKey and -SecretKey, set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run 'aws configure' or 'aws configure sso'. An instance's role did not answer either, or is switched off by AWS_EC2_METADATA_DISABLED.");

    private FoundCredentials? FromKeys()
    {
        if (settings is { AccessKey: null, SecretKey: null, SessionToken: null })
            return null;
        if (settings.AccessKey is not { Length: > 0 } || settings.SecretKey is not { Length: > 0 })
            throw TrailException.Invalid("AwsKeyIncomplete", settings.AccessKey, "-AccessKey and -SecretKey go together, with -SessionToken where the keys are temporary. To search for a key use -AccessKeyId.");

        return new FoundCredentials(Keys(settings.AccessKey, settings.SecretKey, settings.SessionToken), "the key of -AccessKey");
    }

    private FoundCredentials? FromObject()
        => settings.Credential is { } given ? new FoundCredentials(ForeignCredentials.Wrap(given, "-Credential"), "the object of -Credential") : null;

    private FoundCredentials? FromProfile()
        => settings.ProfileName is { } name ? _profiles.Read(name) : null;

    private FoundCredentials? FromSession()
        => settings.StoredCredential is { } stored ? new FoundCredentials(ForeignCredentials.Wrap(stored, "$StoredAWSCredentials"), "$StoredAWSCredentials") : null;

    private FoundCredentials? FromVariables()
        => Variable("AWS_ACCESS_KEY_ID") is { } key && (Variable("AWS_SECRET_ACCESS_KEY") ?? Variable("AWS_SECRET_KEY")) is { } secret
            ? new FoundCredentials(Keys(key, secret, Variable("AWS_SESSION_TOKEN")), "the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
            : null;

    private FoundCredentials? FromWebIdentity()
        => Variable(AssumeRoleWithWebIdentityCredentials.WebIdentityTokenFileEnvVariable) is not null && Variable(AssumeRoleWithWebIdentityCredentials.RoleArnEnvVariable) is not null
            ? new FoundCredentials(AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables(), "the web identity of AWS_WEB_IDENTITY_TOKEN_FILE")
            : null;

    // A profile that is named must be there; the one that is meant where none is named need not.
    private FoundCredentials? FromDefaultProfile()
        => Variable("AWS_PROFILE") is { } name ? _profiles.Read(name) : _profiles.Has(DefaultProfile) ? _profiles.Read(DefaultProfile) : null;

    private FoundCredentials? FromContainer()
        => Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is not null || Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") is not null
            ? new FoundCredentials(new GenericContainerCredentials(), "the container's role")
            : null;

    private static FoundCredentials? FromInstance()
        => EC2InstanceMetadata.IsIMDSEnabled ? new FoundCredentials(new InstanceRoleCredentials(), "the instance's role") { IsInstance = true } : null;

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;

    private static AWSCredentials Keys(string key, string secret, string? token)
        => string.IsNullOrEmpty(token) ? new BasicAWSCredentials(key, secret) : new SessionAWSCredentials(key, secret, token);
}
