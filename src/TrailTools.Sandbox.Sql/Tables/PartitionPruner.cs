using DuckDB.NET.Data;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sql.Pruning;
using TrailTools.Sql.Queries;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>
/// Chooses the partitions that a query can find rows in: of its WHERE's conditions that all must hold, those that are about columns of partitions
/// alone are asked of each partition.
/// </summary>
/// <param name="connection">The connection that the query will run on.</param>
/// <param name="reference">Where the query names the table.</param>
/// <param name="table">The table.</param>
internal sealed class PartitionPruner(DuckDBConnection connection, TableReference reference, CatalogTable table)
{
    private readonly SqlNode[] _conditions = [.. Demands(reference.Select["where_clause"]).Where(condition => IsAboutPartitions(condition, reference, table))];

    /// <summary>The texts of which a column of partitions must be one; null where the query does not say.</summary>
    public IReadOnlyCollection<string>? Given(string column)
        => _conditions.Select(condition => Texts(condition, column)).FirstOrDefault(static texts => texts is not null);

    /// <summary>Those of some partitions that can hold a row.</summary>
    public IEnumerable<TablePartition> Choose(IEnumerable<TablePartition> partitions)
        => table.PartitionKeys.Count == 0 || _conditions.Length == 0 ? partitions : Ask([.. partitions]);

    private static IEnumerable<SqlNode> Demands(SqlNode where)
        => where.Type == "CONJUNCTION_AND" ? where.Children.SelectMany(Demands) : where.Exists ? [where] : [];

    private static bool IsAboutPartitions(SqlNode condition, TableReference reference, CatalogTable table)
    {
        var columns = Columns(condition).ToArray();
        return columns.Length > 0 && !Has(condition, "SUBQUERY") && Array.TrueForAll(columns, names => IsPartition(names, reference, table));
    }

    private static bool IsPartition(string[] names, TableReference reference, CatalogTable table)
        => (names.Length == 1 || (names.Length == 2 && names[0].Equals(reference.Alias, StringComparison.OrdinalIgnoreCase)))
            && table.PartitionKeys.Any(key => key.Name.Equals(names[^1], StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string[]> Columns(SqlNode node)
        => node.Type == "COLUMN_REF" ? [[.. node.Texts("column_names")]] : node.PartsWithout("").SelectMany(Columns);

    private static bool Has(SqlNode node, string type) => node.Type == type || node.PartsWithout("").Any(part => Has(part, type));

    private static string[]? Texts(SqlNode condition, string column)
    {
        SqlNode[] parts = condition.Type switch
        {
            "COMPARE_EQUAL" => [condition["left"], condition["right"]],
            "COMPARE_IN" => [.. condition.Children],
            _ => [],
        };
        if (parts is [{ Type: not "COLUMN_REF" }, { Type: "COLUMN_REF" }])
            Array.Reverse(parts);
        var isIt = parts is [{ Type: "COLUMN_REF" } first, ..] && first.Texts("column_names").Last().Equals(column, StringComparison.OrdinalIgnoreCase);
        var texts = parts.Skip(1).Select(ConstantReader.Literal).OfType<string>().ToArray();
        return isIt && texts.Length == parts.Length - 1 ? texts : null;
    }

    private IEnumerable<TablePartition> Ask(TablePartition[] partitions)
        => new PartitionQuestion(connection, table).Ask(partitions, reference.Alias, _conditions).Select(number => partitions[number]);
}
