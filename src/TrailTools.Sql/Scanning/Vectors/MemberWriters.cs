using TrailTools.Events;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes some members of one object after another, each to a vector of its own.</summary>
/// <param name="columns">The members.</param>
internal sealed class MemberWriters(IReadOnlyList<TableColumn> columns)
{
    private readonly MemberTable _table = new(columns.Select(static column => column.Member));
    private readonly VectorWriter[] _writers = [.. columns.Select(static column => VectorWriter.Of(column.Type))];
    private readonly int[] _places = new int[columns.Count];

    /// <summary>The writers, one a member.</summary>
    public IReadOnlyList<VectorWriter> Writers => _writers;

    /// <summary>Writes an object's members to a row, which is NULL in all vectors.</summary>
    public void Write(int row, ObjectText source, ReadOnlySpan<JsonMember> members)
    {
        _table.Find(source, members, _places);
        for (var index = 0; index < _writers.Length; index++)
        {
            if (_places[index] is >= 0 and var place)
                _writers[index].Write(row, source, members[place]);
        }
    }
}
