using System.Management.Automation;
using TrailTools.Hosting;
using TrailTools.Queries.History;

namespace TrailTools.Commands.Queries;

/// <summary>Get-TrailQuery: queries at Athena, the newest first, with what they read and cost.</summary>
[Cmdlet(VerbsCommon.Get, "TrailQuery", DefaultParameterSetName = HistorySet)]
[OutputType(typeof(TrailQuery))]
public sealed class GetTrailQueryCommand : QueryCommand
{
    private const string HistorySet = "History";
    private const string IdSet = "Id";

    /// <summary>The queries' ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = IdSet), Alias("QueryExecutionId"), ValidateNotNull]
    public PSObject[] Id { get; set; } = [];

    /// <summary>The workgroup whose queries are told; primary if not given.</summary>
    [Parameter(ParameterSetName = HistorySet), ValidateNotNullOrEmpty]
    public string? WorkGroup { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (ParameterSetName == IdSet)
            ForEach(Id, (cloud, id) => WriteObject(Wait(new QueryTeller(cloud, PricesOf(cloud)).FindAsync(id, StopToken))));
        else
            Drain(new QueryTeller(Connect(), PricesOf(Connect())).ListAsync(WorkGroup, StopToken), WriteObject);
    });
}
