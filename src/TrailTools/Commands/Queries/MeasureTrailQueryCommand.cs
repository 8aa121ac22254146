using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Queries.Asking;
using TrailTools.Queries.Measuring;

namespace TrailTools.Commands.Queries;

/// <summary>Measure-TrailQuery: what a query at Athena would read and cost, or has.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TrailQuery", DefaultParameterSetName = QuerySet)]
[OutputType(typeof(QueryCost))]
public sealed class MeasureTrailQueryCommand : QueryCommand
{
    private const string QuerySet = "Query";
    private const string IdSet = "Id";

    /// <summary>The query, as Athena takes it. In it the table cloudtrail_logs is the one that is given.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = QuerySet), ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <summary>Values for the query's question marks, in their order.</summary>
    [Parameter(ParameterSetName = QuerySet), ValidateNotNull]
    public object?[] Parameter { get; set; } = [];

    /// <summary>A table, as Get-TrailAthenaTable gives it, or its name with or without its database.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = QuerySet), Alias("TableName"), ValidateNotNull]
    public PSObject? Table { get; set; }

    /// <summary>The database of tables that are named without one; the table's if not given, and without one default.</summary>
    [Parameter(ParameterSetName = QuerySet), ValidateNotNullOrEmpty]
    public string? Database { get; set; }

    /// <summary>Queries that have run, as Get-TrailQuery gives them, or their ids.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = IdSet), Alias("Id"), ValidateNotNull]
    public PSObject[] QueryExecutionId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (ParameterSetName == IdSet)
            ForEach(QueryExecutionId, (cloud, id) => WriteObject(Wait(MeterOf(cloud).MeasureAsync(id, StopToken))));
        else
            MeasureQuery();
    });

    private void MeasureQuery()
    {
        var table = Table is null ? null : TableInput.Named(Table, Database);
        var ask = new QueryAsk(Query) { Table = table?.Id, Database = Database, Parameters = [.. Parameter.Select(static value => QueryParameter.Write(ArgumentText.BaseOf(value)))] };
        WriteObject(Wait(MeterOf(Connect(table?.Cloud, table?.AccountId)).MeasureAsync(ask, StopToken)));
    }

    private QueryMeter MeterOf(ICloud cloud) => new(cloud, Prices, SqlFactory.OpenPartitions, Log);
}
