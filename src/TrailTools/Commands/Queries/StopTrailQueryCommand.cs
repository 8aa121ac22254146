using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Queries;
using TrailTools.Queries.History;

namespace TrailTools.Commands.Queries;

/// <summary>Stop-TrailQuery: has Athena stop queries.</summary>
[Cmdlet(VerbsLifecycle.Stop, "TrailQuery", DefaultParameterSetName = IdSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(TrailQuery))]
public sealed class StopTrailQueryCommand : QueryInputCommand
{
    /// <summary>Gives the query.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, string id)
    {
        if (!ShouldProcess(id, "Stop the query at Athena"))
            return;

        var query = Wait(new QueryStopper(cloud, TimeProvider.System, Log).StopAsync(id, StopToken));
        if (PassThru)
            WriteObject(Wait(new QueryTeller(cloud, PricesOf(cloud)).TellAsync(query, StopToken)));
    }
}
