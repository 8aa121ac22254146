using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Store.Searching;
using TrailTools.Sql.Tables;
using TrailTools.Tables;

namespace TrailTools.Sql.Store;

/// <summary>A store as a table of one query: of its Parquet files those are read that can hold a row.</summary>
/// <param name="content">What is in the store.</param>
/// <param name="summary">Counts what is read.</param>
/// <param name="deliveryMargin">How long after the end of a range of time a delivery may still bring its events.</param>
internal sealed class StoreTable(StoreContent content, SearchSummary summary, TimeSpan deliveryMargin) : ISqlTable
{
    /// <inheritdoc/>
    /// <remarks>DuckDB reads the files itself, and its words are all that there are.</remarks>
    public Exception? Failure => null;

    /// <inheritdoc/>
    public TableSource Bind(DuckDBConnection connection, TableMention mention)
    {
        var files = Choose(mention);
        files.Check();
        Count(files);
        string[] columns = [.. CloudTrailColumns.Documented.Select(static column => column.Name), .. PartitionColumns.Names, .. mention.OtherNames.Select(static name => $"{PartitionColumns.OtherNames[name]} AS {SqlText.Name(name)}")];
        return files.Files.Count > 0 ? new TableSource(files.Sql(string.Join(", ", columns))) { Paths = files.Paths } : NoRows(connection, mention);
    }

    /// <inheritdoc/>
    public ScanEstimate Estimate(TableMention mention) => Choose(mention).Estimate(ScanEstimate.Sql);

    private FileChoice Choose(TableMention mention)
    {
        var scope = new LogScope(mention.Accounts, mention.Regions, mention.Time.Start, mention.Time.End, deliveryMargin) { FromDay = mention.FirstDay, ToDay = mention.LastDay };
        return FileChoice.Of(content, scope, mention.Time);
    }

    private void Count(FileChoice files)
    {
        summary.Engine = StoreEngine.Name;
        summary.Files += files.Files.Count;
        summary.FilesPruned += content.Files.Count - files.Files.Count;
        summary.Bytes += files.Files.Sum(static file => file.Bytes);
        summary.EventsRead += files.Rows;
        summary.CompleteTo = content.NewestDelivery - LogScope.UsualDelay;
    }

    /// <summary>A table of log files has the same columns, and where there are none no rows.</summary>
    private TableSource NoRows(DuckDBConnection connection, TableMention mention)
        => new LogTable(new FolderLogStore([]), new LogReadLimits(), new SearchSummary(), NullTrailLog.Instance, deliveryMargin, LogTableColumns.OfAws, CancellationToken.None).Bind(connection, mention);
}
