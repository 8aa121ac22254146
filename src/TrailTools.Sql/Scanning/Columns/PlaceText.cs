using DuckDB.NET.Native;
using TrailTools.Sql.Scanning.Native;
using TrailTools.Sql.Scanning.Vectors;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>A text that tells of where a record was found.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="Read">Reads it, UTF-8; null for NULL.</param>
internal sealed record PlaceText(string Name, Func<RecordPlace, ReadOnlyMemory<byte>?> Read) : PlaceColumn(Name)
{
    /// <inheritdoc/>
    public override LogicalType MakeType() => LogicalType.Of(DuckDBType.Varchar);

    /// <inheritdoc/>
    public override Action<int, RecordPlace> MakeWrite(out VectorWriter writer)
    {
        var texts = new VarcharWriter();
        writer = texts;
        return (row, place) =>
        {
            if (Read(place) is { } text)
                texts.Write(row, text.Span);
        };
    }
}
