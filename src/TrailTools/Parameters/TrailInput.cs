using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>Knows a trail by its shape or its name, so that a Select-Object'd or deserialised one is known too.</summary>
/// <param name="Name">Its ARN, or its name where nothing else is known.</param>
internal sealed record TrailInput(string Name)
{
    /// <summary>The account that must be connected to; null where any may be that sees the trail.</summary>
    public string? AccountId { get; init; }

    /// <summary>The connection that the object carries; null for none.</summary>
    public ICloud? Cloud { get; init; }

    /// <summary>The trail itself where it is planned, and not there to be read; null else.</summary>
    public AuditTrail? Planned { get; init; }

    /// <summary>What an object from the pipeline says.</summary>
    /// <exception cref="TrailException">TrailInputUnknown: it is no trail.</exception>
    public static TrailInput Of(PSObject input) => input.BaseObject switch
    {
        string name => new TrailInput(name),
        AuditTrail trail => new TrailInput(trail.TrailArn) { AccountId = AccountOf(trail.AccountId, trail.IsOrganizationTrail), Cloud = trail.Cloud, Planned = trail.Planned ? trail : null },
        _ => OfShape(input),
    };

    private static TrailInput OfShape(PSObject input)
        => (InputShape.Text(input, "TrailArn") ?? InputShape.Text(input, "TrailName")) is { } name
            ? new TrailInput(name) { AccountId = AccountOf(InputShape.Text(input, "AccountId"), InputShape.IsTrue(input, "IsOrganizationTrail")) }
            : throw TrailException.Invalid("TrailInputUnknown", input.BaseObject.GetType().FullName, $"A {input.BaseObject.GetType().Name} is no trail: pipe in what Get-AuditTrail gives, or a trail's name.");

    // An organization's trail is the management account's, and others may look after it.
    private static string? AccountOf(string? account, bool isOrganization) => isOrganization ? null : account;
}
