namespace TrailTools.Sandbox.Organizations;

/// <summary>An organization of the sandbox's accounts.</summary>
/// <param name="Id">Its id, such as o-exampleorgid: o- and 10 to 32 lower-case letters or digits.</param>
/// <param name="ManagementAccount">The account that it belongs to; 12 digits.</param>
public sealed record SandboxOrganization(string Id, string ManagementAccount)
{
    /// <summary>CloudTrail's service principal, by which trusted access is given.</summary>
    public const string CloudTrailService = "cloudtrail.amazonaws.com";

    /// <summary>The member accounts, without the management account.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The services that have trusted access.</summary>
    public IReadOnlyList<string> TrustedServices { get; init; } = [CloudTrailService];

    /// <summary>The members that administer the organization's trails.</summary>
    public IReadOnlyList<string> DelegatedAdministrators { get; init; } = [];

    /// <summary>Whether all features are enabled, not only consolidated billing.</summary>
    public bool HasAllFeatures { get; init; } = true;

    /// <summary>All its accounts, the management account first.</summary>
    internal IEnumerable<string> AccountIds => [ManagementAccount, .. Members];

    /// <summary>Whether an account is one of its own.</summary>
    internal bool Has(string accountId) => AccountIds.Contains(accountId);

    /// <summary>Whether an account may set up what is the organization's.</summary>
    internal bool IsAdministrator(string accountId) => accountId == ManagementAccount || DelegatedAdministrators.Contains(accountId);
}
