using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Organizations;

/// <summary>Writes accounts as Organizations answers them.</summary>
internal sealed class AccountWriter(SandboxOrganization organization, string partition)
{
    /// <summary>Since when everything is as it is, in seconds since 1970.</summary>
    public const double Since = 1_735_689_600;

    private readonly string _start = $"arn:{partition}:organizations::{organization.ManagementAccount}";

    /// <summary>The organization's ARN.</summary>
    public string OrganizationArn => $"{_start}:organization/{organization.Id}";

    /// <summary>An account's address.</summary>
    public static string Email(string accountId) => $"{accountId}@example.com";

    /// <summary>An account's ARN.</summary>
    public string Arn(string accountId) => $"{_start}:account/{organization.Id}/{accountId}";

    /// <summary>An account.</summary>
    public JsonObject Write(string accountId) => new()
    {
        ["Id"] = accountId,
        ["Arn"] = Arn(accountId),
        ["Email"] = Email(accountId),
        ["Name"] = accountId == organization.ManagementAccount ? "management" : $"member-{accountId}",
        ["Status"] = "ACTIVE",
        ["State"] = "ACTIVE",
        ["JoinedMethod"] = accountId == organization.ManagementAccount ? "INVITED" : "CREATED",
        ["JoinedTimestamp"] = Since,
    };

    /// <summary>An account that administers something for the organization.</summary>
    public JsonObject WriteDelegated(string accountId)
    {
        var account = Write(accountId);
        account["DelegationEnabledDate"] = Since;
        return account;
    }
}
