using TrailTools.Cloud.Organizations;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>The organization of the account, if it is in one.</summary>
internal sealed class FakeOrganization(FakeCloud cloud) : IOrganizationGateway
{
    public OrganizationDescription? Description { get; set; }

    public List<OrganizationAccount> Accounts { get; } = [];

    public List<string> TrustedServices { get; } = [];

    public List<string> DelegatedAdministrators { get; } = [];

    public Task<OrganizationDescription?> DescribeAsync(CancellationToken stop) => cloud.Calls.Ask("DescribeOrganization", "", stop).Answer(() => Description);

    public Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(CancellationToken stop)
        => Privileged<IReadOnlyList<OrganizationAccount>>("ListAccounts", () => [.. Accounts], stop);

    public Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken stop)
        => Privileged<IReadOnlyList<string>>("ListAWSServiceAccessForOrganization", () => [.. TrustedServices], stop);

    public Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(string service, CancellationToken stop)
        => Privileged<IReadOnlyList<string>>("ListDelegatedAdministrators", () => [.. DelegatedAdministrators], stop);

    private Task<T> Privileged<T>(string operation, Func<T> work, CancellationToken stop) => cloud.Calls.Ask(operation, "", stop).Answer(() =>
        Description?.ManagementAccountId == cloud.Caller.AccountId || DelegatedAdministrators.Contains(cloud.Caller.AccountId)
            ? work()
            : throw new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", operation, $"{operation} is not allowed."));
}
