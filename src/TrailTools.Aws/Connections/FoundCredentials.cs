using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace TrailTools.Aws.Connections;

/// <summary>Credentials, and where they were found.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Source">Where, in words.</param>
internal sealed record FoundCredentials(AWSCredentials Credentials, string Source)
{
    /// <summary>The profile that they are of; null where they are of none.</summary>
    public CredentialProfile? Profile { get; init; }

    /// <summary>Whether they are those of the instance's role, whose Region is known too.</summary>
    public bool IsInstance { get; init; }
}
