using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Organizations;

/// <summary>AWS Organizations, as far as it tells what there is.</summary>
internal sealed class OrganizationsService(OrganizationRegister organizations) : JsonService("organizations", "AWSOrganizationsV20161128")
{
    private readonly OrganizationTeller _teller = new(organizations);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, JsonOperation> Operations => new Dictionary<string, JsonOperation>
    {
        ["DescribeOrganization"] = new(true, _teller.Describe),
        ["ListAccounts"] = new(true, _teller.ListAccounts),
        ["ListAWSServiceAccessForOrganization"] = new(true, _teller.ListServices),
        ["ListDelegatedAdministrators"] = new(true, _teller.ListAdministrators, "ServicePrincipal"),
    };
}
