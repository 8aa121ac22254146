using TrailTools.Engines.LogScan;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Scanning;

/// <summary>What a query reads for one mention of a table of log files, as often as DuckDB asks for it.</summary>
/// <param name="table">The table.</param>
/// <param name="mention">What the query demands there.</param>
/// <param name="deliveryMargin">How long after the end of a range of time a delivery may still bring its events.</param>
/// <param name="columns">The columns that it can give.</param>
internal sealed class LogScan(LogTable table, TableMention mention, TimeSpan deliveryMargin, IReadOnlyList<ScanColumn> columns)
{
    /// <summary>The columns that it can give, in their order.</summary>
    public IReadOnlyList<ScanColumn> Columns => columns;

    /// <summary>Whose scan it is.</summary>
    public LogTable Table => table;

    /// <summary>
    /// Whether the query leaves out a row of NULLs. Such a row can be given where others are rare: until DuckDB has one, it does
    /// not see that the query is interrupted, or has failed on another thread.
    /// </summary>
    public bool LeavesOutNothing { get; } = !RecordPredicate.Of(mention.Condition)(new TrailRecord("{}"u8.ToArray(), default));

    /// <summary>
    /// Which files can hold a row. A record's own time, account and Region prune none: SQL compares these columns as the texts that they
    /// are, and only names of folders say what is in a folder.
    /// </summary>
    public LogScope Scope => new(mention.Accounts, mention.Regions, mention.Time.Start, mention.Time.End, deliveryMargin)
    {
        FromDay = mention.FirstDay,
        ToDay = mention.LastDay,
        AsksForInsight = ScopeFinder.AsksForInsight(mention.Condition),
    };

    /// <summary>Begins a reading.</summary>
    /// <param name="wanted">The numbers of the columns that are wanted.</param>
    public LogReading Begin(IEnumerable<int> wanted) => new(this, [.. wanted.Select(number => columns[number])]);

    /// <summary>Begins to read for it.</summary>
    /// <param name="summary">Counts what is read.</param>
    public StoreScan Open(SearchSummary summary)
        => new(table.Store, table.Limits, new EventQuestion { Condition = mention.Condition, IncludeDuplicate = true }, Scope, summary, table.Log);
}
