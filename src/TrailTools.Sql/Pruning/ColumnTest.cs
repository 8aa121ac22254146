using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Pruning;

/// <summary>What a condition demands of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">How it is compared.</param>
/// <param name="Operands">With what: expressions of the query, of which one must do.</param>
internal sealed record ColumnTest(NamedColumn Column, ColumnTestKind Kind, IReadOnlyList<SqlNode> Operands);
