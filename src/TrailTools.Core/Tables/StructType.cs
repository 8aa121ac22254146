namespace TrailTools.Tables;

/// <summary>Parts that have names, AWS's STRUCT.</summary>
/// <param name="Fields">The parts in their order.</param>
internal sealed record StructType(IReadOnlyList<TableColumn> Fields) : ColumnType;
