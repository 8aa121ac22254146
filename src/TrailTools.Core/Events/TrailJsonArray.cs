using System.Collections.ObjectModel;
using TrailTools.Events;

namespace TrailTools;

/// <summary>A JSON array of a record: a read-only list whose text is its compact JSON, so that it fits one cell of a table.</summary>
public sealed class TrailJsonArray : ReadOnlyCollection<object?>
{
    private readonly JsonValue _value;

    internal TrailJsonArray(JsonValue value)
        : base(new LazyItems(value))
        => _value = value;

    /// <summary>The array as compact JSON.</summary>
    /// <returns>One line of JSON.</returns>
    public override string ToString() => _value.Text!;
}
