using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Scanning;

/// <summary>Log files as a table of one query: they are read while it runs.</summary>
/// <param name="store">Where the files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="summary">Counts what is read, of each mention when its reading ends.</param>
/// <param name="log">Takes what there is to say, from any thread.</param>
/// <param name="deliveryMargin">How long after the end of a range of time a delivery may still bring its events.</param>
/// <param name="columns">The table's columns.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class LogTable(
    ILogStore store, LogReadLimits limits, SearchSummary summary, ITrailLog log, TimeSpan deliveryMargin, LogTableColumns columns, CancellationToken stop) : ISqlTable
{
    private Exception? _failure;

    /// <inheritdoc/>
    public Exception? Failure => _failure;

    /// <summary>Where the files are.</summary>
    public ILogStore Store => store;

    /// <summary>How much of one file is read at most.</summary>
    public LogReadLimits Limits => limits;

    /// <summary>Takes what there is to say.</summary>
    public ITrailLog Log => log;

    /// <summary>Ends the reading.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Counts the rows that are given; null where nobody asks.</summary>
    public RowTally? Tally { get; set; }

    /// <inheritdoc/>
    public TableSource Bind(DuckDBConnection connection, TableMention mention)
        => new($"{ScanFunction.Register(connection, Scan(mention))}()");

    /// <inheritdoc/>
    public ScanEstimate Estimate(TableMention mention) => store.EstimateAsync(Scan(mention).Scope, log, stop).GetAwaiter().GetResult();

    /// <summary>Keeps the first failure.</summary>
    public void Fail(Exception error) => Interlocked.CompareExchange(ref _failure, error, null);

    /// <summary>Adds what a reading did.</summary>
    public void Add(SearchSummary reading)
    {
        lock (summary)
            summary.Add(reading);
    }

    private LogScan Scan(TableMention mention) => new(this, mention, deliveryMargin, columns.For(mention.OtherNames));
}
