using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Scanning.Vectors;

namespace TrailTools.Sql.Scanning.Chunks;

/// <summary>Writes records to the rows of a chunk, of whose columns each has a vector.</summary>
internal sealed class RowWriter
{
    private readonly MemberWriters _members;
    private readonly Action<int, RecordPlace>[] _places;
    private readonly VectorWriter[] _writers;
    private readonly RecordPlace _place = new();

    /// <summary>A writer of rows.</summary>
    /// <param name="columns">The chunk's columns.</param>
    public RowWriter(IReadOnlyList<ScanColumn> columns)
    {
        _members = new MemberWriters([.. columns.OfType<MemberColumn>().Select(static column => column.Column)]);
        var members = new Queue<VectorWriter>(_members.Writers);
        var places = new List<Action<int, RecordPlace>>();
        _writers = [.. columns.Select(column =>
        {
            if (column is not PlaceColumn place)
                return members.Dequeue();
            places.Add(place.MakeWrite(out var writer));
            return writer;
        })];
        _places = [.. places];
    }

    /// <summary>Begins a chunk, all of whose rows are NULL then.</summary>
    /// <param name="vectorOf">The vector of a column by its number.</param>
    /// <param name="rows">How many rows it has room for.</param>
    public void Attach(Func<int, nint> vectorOf, int rows)
    {
        for (var column = 0; column < _writers.Length; column++)
            _writers[column].Attach(vectorOf(column), 0, rows);
    }

    /// <summary>Writes a record to a row, which is NULL.</summary>
    public void Write(int row, TrailRecord record, LogFile file)
    {
        var members = record.Members;
        _members.Write(row, new ObjectText(record.Utf8, members.IsCompact), members.Span);
        _place.Become(record, file);
        foreach (var write in _places)
            write(row, _place);
    }

    /// <summary>Takes rows back: they are NULL again.</summary>
    public void Clear(int from, int to)
    {
        foreach (var writer in _writers)
            writer.Clear(from, to);
    }
}
