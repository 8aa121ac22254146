using System.Text;
using TrailTools.Cloud.Athena;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Events;
using TrailTools.Tables;
using TrailTools.Tables.Ddl;

namespace TrailTools.Bench.Micro.Results;

/// <summary>Writes records as the rows that Athena makes of them for a search, with all documented columns.</summary>
internal static class ResultText
{
    /// <summary>The columns of the table that is searched.</summary>
    public static IReadOnlyList<CatalogColumn> Table { get; } = [.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, HiveTypes.Of(column.Type)))];

    /// <summary>What of a record the table has.</summary>
    public static RecordShape Shape { get; } = new(Table);

    /// <summary>The columns of the result.</summary>
    public static IReadOnlyList<ResultColumn> Columns { get; } = [.. Shape.Columns.Select(static column => new ResultColumn($"c{column.Place}", "varchar"))];

    /// <summary>A record's row, with an id of its own where one is given.</summary>
    public static string Row(ReadOnlyMemory<byte> record, string? id = null)
        => string.Join(',', Shape.Parts.SelectMany(part => part.Member == "eventID" && id is not null ? [id] : Values(part, SampleFile.Record(record)[part.Member])).Select(Written));

    private static IEnumerable<string?> Values(RecordPart part, JsonValue value) => part switch
    {
        RecordObject inner => inner.Parts.SelectMany(field => Values(field, value[field.Member])),
        RecordList list => list.Fields.Select(field => value.IsMissing ? null : $"[{string.Join(',', value.Items.Select(item => item[field.Member] is { IsMissing: false } one ? Encoding.UTF8.GetString(one.Utf8.Span) : "null"))}]"),
        _ => [value.Text],
    };

    private static string Written(string? value) => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
