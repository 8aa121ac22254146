using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>Something of an event that can be asked for by name. It may have several values in one event, or none.</summary>
/// <param name="Name">The name that users know it by.</param>
/// <param name="Kind">What its values are compared as.</param>
/// <param name="Read">Reads its values from a record; a missing one is not given.</param>
/// <param name="Member">The name of the JSON member that a record must have for the field to have a value; null where there is no single one.</param>
internal sealed record Field(string Name, FieldKind Kind, Func<TrailRecord, IEnumerable<FieldValue>> Read, string? Member = null)
{
    /// <summary>Whether one of its values passes; false where it has none.</summary>
    public bool Any(TrailRecord record, Func<FieldValue, bool> test)
        => Top is null ? Read(record).Any(test) : record[Top] is { IsMissing: false, IsContainer: false } value && test(new FieldValue(record.Shared(value)!));

    /// <summary>For a plain field at a record's top: its name there.</summary>
    private string? Top { get; init; }

    /// <summary>The member of a record under which all of its values are; null where they are not under one.</summary>
    public string? TopMember { get; private init; }

    /// <summary>The way to its values through a record; null where they are put together.</summary>
    public IReadOnlyList<PathStep>? Steps { get; private init; }

    /// <summary>Its value as one cell of a table shows it; null where it has none.</summary>
    public string? Cell(TrailRecord record)
    {
        if (Top is not null)
            return record[Top] is { IsMissing: false, IsContainer: false } value ? Cell(new FieldValue(record.Shared(value)!)) : null;

        var cells = Read(record).Where(static value => !value.IsItem).Select(Cell).OfType<string>().ToArray();
        return cells.Length == 0 ? null : string.Join("; ", cells);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A field with one text, which may be missing.</summary>
    public static Field One(string name, FieldKind kind, Func<TrailRecord, string?> text)
        => new(name, kind, record => text(record) is { } found ? [new FieldValue(found)] : []);

    /// <summary>A field at a path in the record's JSON. Where it is of a plain kind, objects and arrays are no values of it.</summary>
    public static Field At(string name, FieldKind kind, params PathStep[] path)
        => new(name, kind, record => JsonPath.Walk(record.Whole, path).Where(value => kind == FieldKind.Json || !value.IsContainer).SelectMany(WithItems),
            Array.FindLast(path, static step => step.Name is not null).Name)
        {
            Top = kind != FieldKind.Json && path is [{ Name: { } top }] ? top : null,
            TopMember = path[0].Name,
            Steps = path,
        };

    /// <summary>An array has its elements' values, and its own text, so that a copied cell finds its event.</summary>
    private static IEnumerable<FieldValue> WithItems(JsonValue value)
        => value.Items.Where(static item => !item.IsMissing).Select(static item => new FieldValue(item.Text!, IsItem: true)).Append(new FieldValue(value.Text!));

    private string? Cell(FieldValue value) => Kind switch
    {
        FieldKind.Truth => value.Truth?.ToString(),
        FieldKind.Time => value.Time is { } time ? EventTime.Format(time) : null,
        _ => value.Text,
    };
}
