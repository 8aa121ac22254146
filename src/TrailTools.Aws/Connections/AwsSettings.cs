namespace TrailTools.Aws.Connections;

/// <summary>What a command says of how to connect; null for what it leaves open. No record: its text must not tell secrets.</summary>
internal sealed class AwsSettings
{
    /// <summary>The Region to connect to.</summary>
    public string? Region { get; init; }

    /// <summary>The Region that AWS Tools for PowerShell keeps for the session.</summary>
    public string? StoredRegion { get; init; }

    /// <summary>A profile of the credentials or config file.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The path of another credentials file.</summary>
    public string? ProfileLocation { get; init; }

    /// <summary>An access key's id.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Its secret.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The token of temporary keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>An AWSCredentials of whatever version of the SDK.</summary>
    public object? Credential { get; init; }

    /// <summary>The credentials that AWS Tools for PowerShell keeps for the session.</summary>
    public object? StoredCredential { get; init; }

    /// <summary>An endpoint in place of AWS's.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>How long an answer may take, each time that a call is sent.</summary>
    public TimeSpan? Timeout { get; init; }
}
