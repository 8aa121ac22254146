using System.Text.Json;
using TrailTools.Events;
using TrailTools.Sql.Scanning.Native;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes objects as structs; anything else is NULL.</summary>
/// <param name="fields">The struct's fields.</param>
internal sealed class StructWriter(IReadOnlyList<TableColumn> fields) : VectorWriter
{
    private readonly MemberWriters _fields = new(fields);
    private readonly JsonMembers _members = new();

    /// <inheritdoc/>
    public override void Attach(nint vector, int from, int rows)
    {
        base.Attach(vector, from, rows);
        for (var field = 0; field < _fields.Writers.Count; field++)
            _fields.Writers[field].Attach(NativeVectors.StructChild(vector, (ulong)field), from, rows);
    }

    /// <inheritdoc/>
    public override void Write(int row, ObjectText source, in JsonMember member)
    {
        if (member.Kind != JsonTokenType.StartObject)
            return;

        var json = source.Value(member);
        _members.Read(json);
        SetValid(row);
        _fields.Write(row, new ObjectText(json, source.IsCompact), _members.Span);
    }

    /// <inheritdoc/>
    public override void Clear(int from, int to)
    {
        base.Clear(from, to);
        foreach (var field in _fields.Writers)
            field.Clear(from, to);
    }
}
