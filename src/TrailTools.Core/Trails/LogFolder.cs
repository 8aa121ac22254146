namespace TrailTools.Trails;

/// <summary>Where in its bucket a trail's files of an account stand (CloudTrail User Guide, "Finding your CloudTrail log files").</summary>
/// <param name="KeyPrefix">What stands before AWSLogs/; null for nothing.</param>
/// <param name="OrganizationId">The organization of an organization's trail, o-...; null for the account's own.</param>
/// <param name="AccountId">The account.</param>
internal sealed record LogFolder(string? KeyPrefix, string? OrganizationId, string AccountId)
{
    /// <summary>Where its log files begin, with a slash at the end.</summary>
    public string Logs => Of("CloudTrail");

    /// <summary>Where its digests begin, with a slash at the end.</summary>
    public string Digests => Of("CloudTrail-Digest");

    /// <summary>The folder above those of the accounts, with a slash at the end.</summary>
    public string Root => $"{(KeyPrefix is null ? "" : KeyPrefix + "/")}AWSLogs/{(OrganizationId is null ? "" : OrganizationId + "/")}";

    private string Of(string kind) => $"{Root}{AccountId}/{kind}/";
}
