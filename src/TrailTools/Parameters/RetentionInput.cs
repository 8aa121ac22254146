using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Retention;

namespace TrailTools.Parameters;

/// <summary>Knows by their shape the objects that say whose log files are meant, so that a Select-Object'd or deserialised one is known too.</summary>
/// <param name="Ask">Whose log files.</param>
/// <param name="AccountId">The account that the object is of; null where it does not say.</param>
/// <param name="Cloud">The connection that it carries; null for none.</param>
internal sealed record RetentionInput(RetentionAsk Ask, string? AccountId, ICloud? Cloud)
{
    /// <summary>What an object from the pipeline says.</summary>
    /// <exception cref="TrailException">RetentionInputUnknown: it has no bucket.</exception>
    public static RetentionInput Of(PSObject input)
    {
        if (InputShape.Text(input, "BucketName") is not { Length: > 0 } bucket)
            throw TrailException.Invalid("RetentionInputUnknown", input.BaseObject.GetType().FullName, $"A {input.BaseObject.GetType().Name} does not say whose log files are meant: pipe in what Get-AuditTrail, New-AuditTrail or Get-LogRetention gives, or name a bucket by -BucketName.");

        var isTrail = input.Properties["HomeRegion"] is not null || input.Properties["TrailArn"] is not null;
        var account = InputShape.Text(input, "AccountId");
        var ask = new RetentionAsk(bucket)
        {
            KeyPrefix = input.Properties["KeyPrefix"] is null ? null : InputShape.Text(input, "KeyPrefix") ?? string.Empty,
            TrailName = InputShape.Text(input, "TrailName"),
            TrailAccountId = isTrail ? account : null,
            OwnerId = isTrail ? null : account,
            IsOrganization = InputShape.IsTrue(input, "IsOrganizationTrail"),
            IsPlanned = InputShape.IsTrue(input, "Planned"),
        };
        return new RetentionInput(ask, account, CloudOf(input.BaseObject));
    }

    private static ICloud? CloudOf(object input) => input switch
    {
        AuditTrail trail => trail.Cloud,
        LogRetention retention => retention.Cloud,
        _ => null,
    };
}
