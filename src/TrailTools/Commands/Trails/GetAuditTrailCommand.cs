using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Trails;

namespace TrailTools.Commands.Trails;

/// <summary>Get-AuditTrail: the trails of a Region, with their state.</summary>
[Cmdlet(VerbsCommon.Get, "AuditTrail")]
[OutputType(typeof(AuditTrail))]
public sealed class GetAuditTrailCommand : AwsCmdlet
{
    /// <summary>The trails' names; all if not given.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Name { get; set; } = [];

    /// <summary>Gives those of other Regions too that record in this one, and those of the organization.</summary>
    [Parameter]
    public SwitchParameter IncludeShadow { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var cloud = Connect();
        var names = new NameFilter(Name);
        Drain(new TrailReader(cloud, Log).ReadAsync(names.IsAsked, IncludeShadow, StopToken), WriteObject);
        foreach (var missing in names.Missing)
            Log.Skipped(new TrailException(TrailErrorKind.NotFound, "TrailMissing", missing, $"There is no trail '{missing}' in {cloud.Region}{(IncludeShadow ? "" : ": -IncludeShadow looks among those of other Regions too")}."));
    });
}
