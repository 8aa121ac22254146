using System.Text;
using System.Text.Json;
using TrailTools.Events;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes objects as maps of texts; anything else is NULL. Of names that are equal the first counts: a map has each once.</summary>
internal sealed class MapWriter : VectorWriter
{
    private readonly VarcharWriter _keys = new();
    private readonly VarcharWriter _values = new();
    private readonly EntryWriter _entries = new();
    private readonly ItemRoom _items;
    private readonly JsonMembers _members = new();
    private readonly HashSet<string> _names = [];

    /// <summary>A writer of maps.</summary>
    public MapWriter() => _items = new ItemRoom(AttachEntries);

    /// <inheritdoc/>
    public override void Attach(nint vector, int from, int rows)
    {
        base.Attach(vector, from, rows);
        _items.Attach(vector, from);
    }

    /// <inheritdoc/>
    public override void Write(int row, ObjectText source, in JsonMember member)
    {
        if (member.Kind != JsonTokenType.StartObject)
            return;

        var first = _items.Count;
        var json = source.Value(member);
        _members.Read(json);
        _names.Clear();
        foreach (ref readonly var entry in _members.Span)
            WriteEntry(new ObjectText(json, source.IsCompact), entry);
        SetValid(row);
        _items.Give(row, first);
    }

    private void WriteEntry(ObjectText source, in JsonMember member)
    {
        var name = JsonText.Unescape(source.Name(member));
        if (!_names.Add(name))
            return;

        var item = _items.Add();
        _entries.Write(item);
        _keys.Write(item, Encoding.UTF8.GetBytes(name));
        _values.Write(item, source, member);
    }

    /// <summary>DuckDB keeps a map as a list of structs of a key and a value.</summary>
    private void AttachEntries(nint vector, int from, int rows)
    {
        _entries.Attach(vector, from, rows);
        _keys.Attach(NativeVectors.StructChild(vector, 0), from, rows);
        _values.Attach(NativeVectors.StructChild(vector, 1), from, rows);
    }

    /// <summary>Says which entries there are.</summary>
    private sealed class EntryWriter : VectorWriter
    {
        public override void Write(int row, ObjectText source, in JsonMember member) => Write(row);

        public void Write(int item) => SetValid(item);
    }
}
