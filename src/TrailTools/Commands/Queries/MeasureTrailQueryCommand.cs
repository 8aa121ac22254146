using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena;
using TrailTools.Engines.Matching;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Queries.Asking;
using TrailTools.Queries.Measuring;
using TrailTools.Query;
using TrailTools.Query.Conditions;

namespace TrailTools.Commands.Queries;

/// <summary>Measure-TrailQuery: what a query or a search at Athena would read and cost, or has.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TrailQuery", DefaultParameterSetName = ServiceSet)]
[OutputType(typeof(QueryCost))]
public sealed class MeasureTrailQueryCommand : TrailFilterCommand
{
    private readonly List<PSObject> _ids = [];
    private EventQuestion _search = new();

    /// <summary>The query, as Athena takes it; without one the filters say what is asked. In it the table cloudtrail_logs is the one that is given.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty]
    public string? Query { get; set; }

    /// <summary>Values for the query's question marks, in their order.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNull]
    public object?[] Parameter { get; set; } = [];

    /// <summary>Queries that have run, as Get-TrailQuery gives them, or their ids.</summary>
    [Parameter(ParameterSetName = ServiceSet), Alias("Id"), ValidateNotNullOrEmpty]
    public PSObject[] QueryExecutionId { get; set; } = [];

    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = PathSet), ValidateNotNullOrEmpty, SupportsWildcards]
    public override string[]? Path { get; set; }

    /// <summary>Tells too what GuardDuty takes where its S3 protection is on: each request to S3 is an event that it looks at.</summary>
    [Parameter]
    public SwitchParameter GuardDuty { get; set; }

    /// <summary>Tells too what CloudTrail takes where a trail records the bucket's data events: each request to S3 is one.</summary>
    [Parameter]
    public SwitchParameter DataEvent { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _ids.AddRange(QueryExecutionId);
        _search = ReadQuery();
        if (Query is not null && (_search.Condition != Condition.Always || _search.Time != TimeRange.All))
            throw TrailException.Invalid("QueryWithFilters", Query, "A query says itself what is asked: give -Query, or filters and times, and not both.");
    }

    /// <inheritdoc/>
    private protected override void TakeInput(PSObject input)
    {
        if (QueryInput.IsQuery(input))
            _ids.Add(input);
        else
            base.TakeInput(input);
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        if (_ids.Count > 0)
            QueryInput.ForEach(_ids, Log, input => WriteObject(Wait(OpenMeter(Connect(input.Cloud, input.AccountId)).MeasureAsync(input.Id, StopToken))));
        else if (Query is { } sql)
            WriteObject(Whole(MeasureQuery(sql)));
        else
            WriteObject(Whole(MeasureSearch()));
    }

    private QueryCost MeasureQuery(string sql)
    {
        if (HasLogs || OpenStore() is not null)
            throw TrailException.Invalid("QueryOfLogs", sql, "What a query on this machine reads is told by Invoke-TrailQuery -WhatIf; this is about Athena: name a table by -TableName or -Table, or none.");

        var ask = AskOf(sql) with { Parameters = [.. Parameter.Select(static value => QueryParameter.Write(ArgumentText.BaseOf(value)))] };
        return Wait(OpenMeter(ConnectToAthena()).MeasureAsync(ask, StopToken));
    }

    private QueryCost MeasureSearch()
    {
        if (OpenStore() is null && !HasLogs && GivenTable is null)
            throw TrailException.Invalid("QueryMissing", null, "What is to be measured? Give a query; or a table by -TableName or from the pipeline, or a bucket, and filters as Search-TrailEvent takes them; or queries that have run by -QueryExecutionId.");

        return GivenTable is not null ? MeasureTable((AthenaEngine)OpenEngine()) : MeasureLogs();
    }

    private QueryCost MeasureLogs()
    {
        if (OpenStore() is { } store)
            throw TrailException.Invalid("QueryOfLogs", $"{store}", $"What a search of {store} reads is told by Search-TrailEvent -WhatIf; this is about Athena, which knows nothing of it.");

        var scope = ScopeFinder.Find(_search).InWholeDays();
        var found = Wait(OpenLogs().EstimateAsync(scope, Log, StopToken));
        return QueryMeter.CostOf(found, IsBucketNamed ? Prices.For(Connect().Region) : Prices.Default, Prices.Date);
    }

    private QueryCost MeasureTable(AthenaEngine engine)
    {
        var (sql, found) = Wait(MeasureAsync(engine));
        return QueryMeter.CostOf(found, engine.Prices, Prices.Date) with { Query = sql, Tables = new NameList([$"{engine.Table}"]) };
    }

    /// <summary>A search that would be refused is measured as if it were allowed.</summary>
    private async Task<(string Sql, ScanEstimate Found)> MeasureAsync(AthenaEngine engine)
    {
        try
        {
            return await engine.MeasureAsync(_search, Log, StopToken).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id == "AthenaFullScan")
        {
            Log.Warning(error.Message);
            return await engine.AllowingFullScan().MeasureAsync(_search, Log, StopToken).ConfigureAwait(false);
        }
    }

    private QueryCost Whole(QueryCost cost) => cost with
    {
        GuardDutyCost = GuardDuty ? Prices.For(cost.PriceRegion).GuardDuty(cost.Objects ?? 0) : null,
        DataEventCost = DataEvent ? Prices.For(cost.PriceRegion).DataEvents(cost.Objects ?? 0) : null,
    };
}
