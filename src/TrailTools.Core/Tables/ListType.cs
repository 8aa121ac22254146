namespace TrailTools.Tables;

/// <summary>Any number of values of one type, AWS's ARRAY.</summary>
/// <param name="Item">What each value is.</param>
internal sealed record ListType(ColumnType Item) : ColumnType;
