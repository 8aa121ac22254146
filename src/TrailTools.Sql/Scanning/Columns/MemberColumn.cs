using TrailTools.Sql.Scanning.Native;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>A column that is a member of the record.</summary>
/// <param name="Column">The member.</param>
internal sealed record MemberColumn(TableColumn Column) : ScanColumn(Column.Name)
{
    /// <inheritdoc/>
    public override LogicalType MakeType() => LogicalType.Of(Column.Type);
}
