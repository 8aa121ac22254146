using TrailTools.Cloud.Athena;
using TrailTools.Query.Fields;
using TrailTools.Queries;
using TrailTools.Tables;

namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>
/// What of a record a table has: its parts with the SQL that selects them. Structs are taken field by field, lists of structs as a list for each field: how
/// Athena writes whole ones is ambiguous, and what a cast to JSON makes of a row depends on its version.
/// </summary>
internal sealed class RecordShape
{
    /// <summary>Members that CloudTrail writes as truth values.</summary>
    private static readonly HashSet<string> Truths = new(StringComparer.Ordinal) { "readOnly", "managementEvent" };

    /// <summary>Members that hold objects and are text in a table.</summary>
    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
    {
        "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails", "edgeDeviceDetails", "eventContext", "insightDetails",
    };

    private int _places;

    /// <summary>Reads it.</summary>
    /// <param name="columns">The table's columns.</param>
    public RecordShape(IReadOnlyList<CatalogColumn> columns)
    {
        var types = columns.DistinctBy(static column => column.Name).ToDictionary(static column => column.Name, static column => ColumnTypeReader.Read(column.Type) ?? ColumnType.Text, StringComparer.OrdinalIgnoreCase);
        var documented = CloudTrailColumns.Documented.Where(column => types.ContainsKey(column.Name)).ToArray();
        var others = types.Keys.Except(documented.Select(static column => column.Name), StringComparer.OrdinalIgnoreCase).Select(MemberOf).OfType<string>();
        Parts = [.. documented.Select(column => Part(column, types[column.Name], SqlName(column.Name))), .. others.Select(member => Column(member, SqlName(member.ToLowerInvariant()), ColumnType.Text))];
        Columns = [.. Parts.SelectMany(static part => part.Columns)];
    }

    /// <summary>The record's members in AWS's order.</summary>
    public IReadOnlyList<RecordPart> Parts { get; }

    /// <summary>All columns of the result, in their order.</summary>
    public IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>The member of a record that a column is named for, where users know one of that name.</summary>
    private static string? MemberOf(string column) => FieldMap.TryFind(column, [new Events.PathStep(column)])?.TopMember;

    private static string SqlName(string name) => SqlLiteral.Name(name);

    /// <summary>A member or a part of one, as far as the table has it.</summary>
    /// <param name="documented">What AWS documents.</param>
    /// <param name="type">What the table has.</param>
    /// <param name="sql">SQL of the whole of it.</param>
    private RecordPart Part(TableColumn documented, ColumnType type, string sql) => (documented.Type, type) switch
    {
        (StructType known, StructType own) => new RecordObject(documented.Member, [.. Common(known, own).Select(field => Part(field.Known, field.Own, $"{sql}.{SqlName(field.Known.Name)}"))]),
        (ListType { Item: StructType known }, ListType { Item: StructType own }) => new RecordList(documented.Member, [.. Common(known, own).Select(field => Items(field.Known, sql))]),
        (MapType, MapType) => new RecordColumn(documented.Member, $"json_format(CAST({sql} AS JSON))", PartKind.Json, _places++),
        var (known, _) => Column(documented.Member, sql, known),
    };

    private static IEnumerable<(TableColumn Known, ColumnType Own)> Common(StructType known, StructType own)
        => known.Fields.Join(own.Fields, static field => field.Name, static field => field.Name, static (field, other) => (field, other.Type));

    private RecordColumn Items(TableColumn field, string sql)
    {
        var items = $"transform({sql}, item -> item.{SqlName(field.Name)})";
        return new RecordColumn(field.Member, $"json_format(CAST({items} AS JSON))", PartKind.Items, _places++) { Searchable = $"array_join({items}, ' ')" };
    }

    private RecordColumn Column(string member, string sql, ColumnType known)
        => new(member, sql, Truths.Contains(member) ? PartKind.Truth : known is not TextType || Objects.Contains(member) ? PartKind.Json : PartKind.Text, _places++);
}
