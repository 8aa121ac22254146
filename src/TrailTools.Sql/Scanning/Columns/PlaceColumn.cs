using TrailTools.Sql.Scanning.Vectors;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>A column that tells of where a record was found.</summary>
/// <param name="Name">Its name in SQL.</param>
internal abstract record PlaceColumn(string Name) : ScanColumn(Name)
{
    /// <summary>Makes what writes its values.</summary>
    /// <param name="writer">Writes into the column's vector.</param>
    /// <returns>Writes what a place says to a row, which is NULL.</returns>
    public abstract Action<int, RecordPlace> MakeWrite(out VectorWriter writer);
}
