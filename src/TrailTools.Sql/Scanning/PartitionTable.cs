using DuckDB.NET.Data;
using TrailTools.Queries.Measuring;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Scanning;

/// <summary>Log files as a table of Athena reads them: by conditions on partitions alone, and in the folders that the table lists. It tells what would be read.</summary>
/// <param name="logs">The log files.</param>
/// <param name="folders">The folders that the table reads.</param>
internal sealed class PartitionTable(ISqlTable logs, FolderScope folders) : ISqlTable
{
    /// <inheritdoc/>
    public Exception? Failure => null;

    /// <inheritdoc/>
    public TableSource Bind(DuckDBConnection connection, TableMention mention) => throw new NotSupportedException("It only tells what would be read.");

    /// <inheritdoc/>
    public ScanEstimate Estimate(TableMention mention) => logs.Estimate(mention with
    {
        Condition = Condition.Always,
        Time = TimeRange.All,
        Accounts = account => folders.Accounts(account) && mention.Accounts(account),
        Regions = region => folders.Regions(region) && mention.Regions(region),
        FirstDay = mention.FirstDay > folders.FirstDay ? mention.FirstDay : folders.FirstDay ?? mention.FirstDay,
    });
}
