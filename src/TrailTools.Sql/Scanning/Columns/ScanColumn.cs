using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>A column that a scan can give.</summary>
/// <param name="Name">Its name in SQL.</param>
internal abstract record ScanColumn(string Name)
{
    /// <summary>Makes DuckDB's type of its values.</summary>
    public abstract LogicalType MakeType();
}
