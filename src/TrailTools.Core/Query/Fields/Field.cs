using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>Something of an event that can be asked for by name. It may have several values in one event, or none.</summary>
/// <param name="Name">The name that users know it by.</param>
/// <param name="Kind">What its values are compared as.</param>
/// <param name="Texts">Reads its values from a record, as text; a missing one is not given.</param>
internal sealed record Field(string Name, FieldKind Kind, Func<TrailRecord, IEnumerable<string>> Texts)
{
    /// <summary>Whether one of its values passes; false where it has none.</summary>
    public bool Any(TrailRecord record, Func<FieldValue, bool> test) => Texts(record).Any(text => test(new FieldValue(text)));

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A field with one value, which may be missing.</summary>
    public static Field One(string name, FieldKind kind, Func<TrailRecord, string?> text)
        => new(name, kind, record => text(record) is { } found ? [found] : []);

    /// <summary>A field at a path in the record's JSON.</summary>
    public static Field At(string name, FieldKind kind, params PathStep[] path)
        => new(name, kind, record => JsonPath.Walk(record.Whole, path).SelectMany(WithItems).Select(static value => value.Text!));

    /// <summary>An array has its elements' values, and its own text, so that a copied cell finds its event.</summary>
    private static IEnumerable<JsonValue> WithItems(JsonValue value) => value.Items.Where(static item => !item.IsMissing).Append(value);
}
