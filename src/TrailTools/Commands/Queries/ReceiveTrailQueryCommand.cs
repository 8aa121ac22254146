using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Output;
using TrailTools.Queries;
using TrailTools.Queries.Results;

namespace TrailTools.Commands.Queries;

/// <summary>Receive-TrailQuery: the rows of a query that Athena has answered, again and for nothing; one that runs is waited for.</summary>
[Cmdlet(VerbsCommunications.Receive, "TrailQuery", DefaultParameterSetName = IdSet)]
[OutputType(typeof(PSObject))]
public sealed class ReceiveTrailQueryCommand : QueryInputCommand
{
    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, string id)
    {
        var query = Wait(new QueryWatcher(cloud.Athena, PricesOf(cloud), TimeProvider.System, Log).WaitAsync(id, limits: null, StopToken));
        QueryErrors.RequireSuccess(query);
        Drain(new RowReader(cloud, Log).ReadAsync(query, StopToken), row => WriteObject(RowObject.Of(row)));
    }
}
