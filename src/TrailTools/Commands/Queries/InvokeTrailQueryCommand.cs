using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Logs;
using TrailTools.Output;
using TrailTools.Parameters;
using TrailTools.Queries;
using TrailTools.Queries.Asking;
using TrailTools.Queries.History;
using TrailTools.Queries.Results;
using TrailTools.Sql;

namespace TrailTools.Commands.Queries;

/// <summary>Invoke-TrailQuery: the rows that a query in Athena's SQL gives, answered by Athena, or on this machine where log files or a store are given.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "TrailQuery", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(PSObject), typeof(TrailQuery), typeof(QueryCost), typeof(ScanEstimate))]
public sealed class InvokeTrailQueryCommand : AthenaSourceCommand
{
    private static readonly string[] OfHere = [nameof(DeliveryMargin), nameof(MemoryLimit), nameof(ThreadCount), nameof(MaxPlainSize), nameof(ThrottleLimit), nameof(ExpectedBucketOwner)];

    /// <summary>The query, as Athena takes it. In it the table cloudtrail_logs is the source or the table that is given.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = PathSet), ValidateNotNullOrEmpty, SupportsWildcards]
    public override string[]? Path { get; set; }

    /// <summary>The name that the query has for its table, with or without its database: on this machine it means the source too, at Athena cloudtrail_logs means it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TableName { get; set; }

    /// <summary>How long after the end of a range of time in the query a delivery may still bring its events; one day if not given.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? DeliveryMargin { get; set; }

    /// <summary>The most memory that the query may take, such as 2GB; half of the machine's if not given. What needs more goes to a temporary folder.</summary>
    [Parameter, ValidateRange(32L << 20, long.MaxValue)]
    public long MemoryLimit { get; set; }

    /// <summary>How many threads the query may take; as many as the machine has cores if not given.</summary>
    [Parameter, ValidateRange(1, 1024)]
    public int ThreadCount { get; set; }

    /// <summary>The name of a variable that takes the summary of what was read.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SummaryVariable { get; set; }

    /// <summary>Values for the query's question marks, in their order, at Athena.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNull]
    public object?[] Parameter { get; set; } = [];

    /// <summary>How old an earlier result of the same query may be to be given again for nothing, such as 1h; 7 days at most.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNull, DurationTransformation]
    public TimeSpan? ReuseResult { get; set; }

    /// <summary>Gives the query once it is started, without its rows: Receive-TrailQuery gives these.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet)]
    public SwitchParameter NoWait { get; set; }

    /// <inheritdoc/>
    private protected override string? NamedTable => TableName;

    /// <inheritdoc/>
    private protected override void Begin()
    {
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        WarnOf(IsOfAthena ? OfHere : [nameof(Parameter), nameof(ReuseResult), nameof(NoWait), .. OfAthena], IsOfAthena ? "says nothing to Athena" : "says something to Athena only");
        if (IsOfAthena)
            AskAthena();
        else
            AskHere();
    }

    private void AskAthena()
    {
        var cloud = ConnectToAthena();
        var ask = AskOf(Query) with { Parameters = [.. Parameter.Select(static value => QueryParameter.Write(ArgumentText.BaseOf(value)))], ReuseMaxAge = ReuseResult };
        if (ShouldProcess($"Have Athena in {cloud.Region} answer the query.", "Have Athena answer the query?", "Confirm", out var reason))
            Answer(cloud, ask);
        else if (reason == ShouldProcessReason.WhatIf)
            WriteObject(Wait(OpenMeter(cloud).MeasureAsync(ask, StopToken)));
    }

    private void Answer(ICloud cloud, QueryAsk ask)
    {
        var request = Wait(new QueryPreparer(cloud, Log).PrepareAsync(ask, StopToken));
        var runner = OpenRunner(cloud);
        var query = WaitOut(stop => NoWait ? runner.StartAloneAsync(request, stop) : runner.RunAsync(request, stop));
        TellSummary(new SearchSummary { Engine = "Athena", Bytes = query.BytesScanned, Dollars = QueryPrice.Of(query, runner.Prices), Elapsed = query.TotalTime });
        if (NoWait)
            WriteObject(Wait(new QueryTeller(cloud, runner.Prices).TellAsync(query, StopToken)));
        else
            Drain(new RowReader(cloud, Log).ReadAsync(query, StopToken), row => WriteObject(RowObject.Of(row)));
    }

    private void AskHere()
    {
        var (engine, source) = OpenEngine();
        var question = new SqlQuestion(Query) { TableName = TableName, DeliveryMargin = DeliveryMargin ?? LogScope.DefaultDeliveryMargin };
        if (ShouldProcess($"Read {source}.", $"Read {source}?", "Confirm", out var reason))
            Answer(engine, question);
        else if (reason == ShouldProcessReason.WhatIf)
            WriteObject(Wait(engine.EstimateAsync(question, Log, StopToken)));
    }

    private (ISqlEngine Engine, string Source) OpenEngine()
    {
        var space = SqlSpaceReader.Read(MemoryLimit, ThreadCount);
        if (OpenStore() is { } store)
            return (store.OpenSql(space), $"{store}");
        if (!HasLogs)
            throw TrailException.Invalid("SourceMissing", null, "Which logs is the query of? Name files or folders by -Path or -LiteralPath, or pipe them in; a bucket by -BucketName or -TrailName; a store by -Store.");

        var logs = OpenLogs();
        return (SqlFactory.Open(logs, new LogReadLimits(MaxPlainSize), space), $"log files in {logs}");
    }

    private void Answer(ISqlEngine engine, SqlQuestion question)
    {
        var summary = new SearchSummary();
        TellSummary(summary);
        Drain(engine.QueryAsync(question, summary, Log, StopToken), row => WriteObject(RowObject.Of(row)));
        Log.Verbose(summary.ToString());
    }

    private void TellSummary(SearchSummary summary)
    {
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, summary);
    }
}
