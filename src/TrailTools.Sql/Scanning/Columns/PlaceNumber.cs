using DuckDB.NET.Native;
using TrailTools.Sql.Scanning.Native;
using TrailTools.Sql.Scanning.Vectors;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>A number or a moment that tells of where a record was found.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="Type">Its type, of 64 bits.</param>
/// <param name="Read">Reads it; null for NULL.</param>
internal sealed record PlaceNumber(string Name, DuckDBType Type, Func<RecordPlace, long?> Read) : PlaceColumn(Name)
{
    /// <inheritdoc/>
    public override LogicalType MakeType() => LogicalType.Of(Type);

    /// <inheritdoc/>
    public override Action<int, RecordPlace> MakeWrite(out VectorWriter writer)
    {
        var numbers = new NumberWriter();
        writer = numbers;
        return (row, place) =>
        {
            if (Read(place) is { } number)
                numbers.Write(row, number);
        };
    }
}
