using DuckDB.NET.Data;
using TrailTools.Logs;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Tables;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>What a query reads for one mention of a table: of the partitions that can hold a row, each object's records.</summary>
/// <param name="source">The table.</param>
/// <param name="pruner">Says which partitions can hold a row.</param>
/// <param name="withPath">Whether the path of each record's object is a column.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class TableScan(ITableSource source, PartitionPruner pruner, bool withPath, CancellationToken stop)
{
    private LogTable? _logs;

    /// <summary>What ended the reading; null where nothing did.</summary>
    public Exception? Failure => _logs?.Failure;

    /// <summary>Makes what stands for the table in a query.</summary>
    /// <param name="connection">The connection that the query runs on.</param>
    /// <returns>SQL to stand behind FROM.</returns>
    public string Bind(DuckDBConnection connection)
    {
        var objects = new PartitionObjects(source, [.. pruner.Choose(source.FindPartitions(pruner.Given))]);
        _logs = new LogTable(objects, new LogReadLimits(), new(), StrictLog.Instance, TimeSpan.Zero, LogTableColumns.OfAws, stop);
        var scan = new LogScan(_logs, new TableMention(), TimeSpan.Zero, SourceColumns.Of(source.Table, objects));
        var path = withPath ? $", {SqlText.Name(SourceColumns.Path)}" : "";
        return $"(SELECT {ColumnTypes.SelectList(source.Table.Columns.Concat(source.Table.PartitionKeys))}{path} FROM {ScanFunction.Register(connection, scan)}())";
    }
}
