using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes arrays as lists; anything else is NULL.</summary>
internal sealed class ListWriter : VectorWriter
{
    private readonly VectorWriter _item;
    private readonly ItemRoom _items;

    /// <summary>A writer of lists.</summary>
    /// <param name="item">Writes the items.</param>
    public ListWriter(VectorWriter item) => (_item, _items) = (item, new ItemRoom(item.Attach));

    /// <inheritdoc/>
    public override void Attach(nint vector, int from, int rows)
    {
        base.Attach(vector, from, rows);
        _items.Attach(vector, from);
    }

    /// <inheritdoc/>
    public override void Write(int row, ObjectText source, in JsonMember member)
    {
        if (member.Kind != JsonTokenType.StartArray)
            return;

        var first = _items.Count;
        var json = source.Value(member);
        var reader = JsonObjects.Reader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            _item.Write(_items.Add(), new ObjectText(json, source.IsCompact), JsonObjects.Item(ref reader));
        SetValid(row);
        _items.Give(row, first);
    }
}
