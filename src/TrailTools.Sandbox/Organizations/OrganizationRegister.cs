using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Organizations;

/// <summary>The sandbox's organization, where it has one.</summary>
internal sealed class OrganizationRegister
{
    private const string FileName = "organization";

    /// <summary>Takes the organization that is asked for; without one that which was there before.</summary>
    public OrganizationRegister(StateFolder folder, SandboxOrganization? asked)
    {
        Organization = asked ?? folder.Load<SandboxOrganization>(FileName);
        if (asked is not null)
            folder.Save(FileName, asked);
    }

    /// <summary>The organization; null where there is none.</summary>
    public SandboxOrganization? Organization { get; }

    /// <summary>The organization of an account; null where it is in none.</summary>
    public SandboxOrganization? Of(string accountId) => Organization?.Has(accountId) == true ? Organization : null;
}
