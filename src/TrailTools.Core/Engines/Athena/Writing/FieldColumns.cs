using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Query.Fields;

namespace TrailTools.Engines.Athena.Writing;

/// <summary>Says which columns of a table a field's values are read from.</summary>
/// <param name="shape">What the table has.</param>
/// <param name="table">The table's name, for errors.</param>
internal sealed class FieldColumns(RecordShape shape, string table)
{
    /// <summary>What fields that are put together are read from: members at the record's top.</summary>
    private static readonly Dictionary<Field, string[]> Origins = new()
    {
        [FieldMap.Property("UserName")] = ["userIdentity"],
        [FieldMap.Property("RoleName")] = ["userIdentity"],
        [FieldMap.Property("SessionName")] = ["userIdentity"],
        [FieldMap.Principal] = ["userIdentity"],
        [FieldMap.Property("MfaAuthenticated")] = ["userIdentity", "additionalEventData"],
        [FieldMap.Property("Target")] = ["resources", "requestParameters"],
        [FieldMap.ResourceName] = ["resources", "requestParameters"],
    };

    /// <summary>The columns.</summary>
    /// <exception cref="TrailException">AthenaFieldMissing: the table has none of it, so that an answer would be wrong.</exception>
    public IReadOnlyList<RecordColumn> Of(Field field)
    {
        RecordColumn[] found = field.Steps is { } steps
            ? [.. Walk(shape.Parts, steps.Select(static step => step.Name).OfType<string>().ToArray())]
            : [.. Origins[field].SelectMany(member => Walk(shape.Parts, new[] { member }))];
        return found.Length > 0 ? found : throw TrailException.Invalid(
            "AthenaFieldMissing", field.Name, $"The table {table} has no column for the field '{field}', so that Athena cannot be asked for it. Search the log files (-BucketName, -TrailName, -Path), or leave the field out.");
    }

    /// <summary>The one column that has the field's text and nothing else; null where there is none such.</summary>
    public RecordColumn? TextOf(Field field)
        => field.Steps is { } steps && Of(field) is [{ Kind: PartKind.Text or PartKind.Truth } column] && column.Member.Equals(steps[^1].Name, StringComparison.OrdinalIgnoreCase) ? column : null;

    /// <summary>What of these parts is on the way. A way that goes on within a column of JSON ends at the column.</summary>
    private static IEnumerable<RecordColumn> Walk(IEnumerable<RecordPart> parts, ReadOnlyMemory<string> way)
    {
        if (way.IsEmpty)
            return parts.SelectMany(static part => part.Columns);

        var (name, rest) = (way.Span[0], way[1..]);
        return parts.Where(part => part.Member.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(part => part switch
        {
            RecordObject inner => Walk(inner.Parts, rest),
            RecordList list => Walk(list.Fields, rest),
            RecordColumn { Kind: PartKind.Json } column => [column],
            _ => rest.IsEmpty ? part.Columns : [],
        });
    }
}
