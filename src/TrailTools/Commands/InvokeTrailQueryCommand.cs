using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Logs;
using TrailTools.Output;
using TrailTools.Parameters;
using TrailTools.Sql;

namespace TrailTools.Commands;

/// <summary>Invoke-TrailQuery: the rows that a query in Athena's SQL gives of log files, answered on this machine.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "TrailQuery", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(PSObject), typeof(ScanEstimate))]
public sealed class InvokeTrailQueryCommand : StoreSourceCommand
{
    /// <summary>The query, as Athena takes it. In it the table cloudtrail_logs is the source that is given.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = PathSet), ValidateNotNullOrEmpty, SupportsWildcards]
    public override string[]? Path { get; set; }

    /// <summary>The name that the query has for its table, with or without its database: it means the source too.</summary>
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

    /// <inheritdoc/>
    private protected override void Begin()
    {
    }

    /// <inheritdoc/>
    private protected override void End()
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
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, summary);
        Drain(engine.QueryAsync(question, summary, Log, StopToken), row => WriteObject(RowObject.Of(row)));
        Log.Verbose(summary.ToString());
    }
}
