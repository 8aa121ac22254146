using System.Runtime.CompilerServices;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Sql;

namespace TrailTools.Queries.Results;

/// <summary>Reads the rows of a query that has succeeded, each value as its column's type says.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Takes what there is to say.</param>
internal sealed class RowReader(ICloud cloud, ITrailLog log)
{
    /// <summary>The rows in their order, some at a time.</summary>
    /// <param name="query">The query.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="TrailException">The result is gone, or cannot be read.</exception>
    public async IAsyncEnumerable<IReadOnlyList<SqlRow>> ReadAsync(QueryExecution query, [EnumeratorCancellation] CancellationToken stop)
    {
        IReadOnlyList<string>? names = null;
        await foreach (var block in new ResultReader(cloud, log).ReadAsync(query, stop).ConfigureAwait(false))
        {
            names ??= ColumnNames.Once(block.Columns.Select(static column => column.Name));
            yield return RowsOf(block, names);
        }
    }

    private static SqlRow[] RowsOf(ResultBlock block, IReadOnlyList<string> names)
    {
        var rows = new SqlRow[block.RowCount];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new SqlRow(names, ValuesOf(block, row));
        return rows;
    }

    private static object?[] ValuesOf(ResultBlock block, int row)
    {
        var values = new object?[block.Columns.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = ResultValue.Of(block.Columns[column], block.Text(row, column));
        return values;
    }
}
