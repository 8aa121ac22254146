using TrailTools.Events;
using TrailTools.Query.Fields;
using TrailTools.Tables;

namespace TrailTools.Sql.Pruning;

/// <summary>A column of the logs' table that a condition is about, or a part of one.</summary>
/// <param name="Name">Its name in the table, in lower case: that of a partition's column, or of a column of the record.</param>
/// <param name="Path">For one of the record: the members on the way to it.</param>
/// <param name="IsTime">Whether the condition is about the moment that its text says.</param>
internal sealed record NamedColumn(string Name, IReadOnlyList<string> Path, bool IsTime = false)
{
    /// <summary>It as a field of the record.</summary>
    public Field Field => Field.At(string.Join('.', Path), FieldKind.Json, [.. Path.Select(static member => new PathStep(member))]);

    /// <summary>The column of those names; null where the table has none, or it holds anything but text.</summary>
    /// <param name="names">The column's name, and the names of its parts on the way to one.</param>
    public static NamedColumn? Find(IReadOnlyList<string> names)
    {
        var top = names[0].ToLowerInvariant();
        if (names.Count == 1 && (PartitionColumns.Names.Contains(top) || PartitionColumns.OtherNames.ContainsKey(top)))
            return new NamedColumn(PartitionColumns.OtherNames.GetValueOrDefault(top, top), []);

        var path = new List<string>();
        var type = ColumnType.Struct([.. CloudTrailColumns.Documented]);
        foreach (var name in names)
        {
            if ((type as StructType)?.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } column)
                return null;
            path.Add(column.Member);
            type = column.Type;
        }

        return new NamedColumn(top, path);
    }
}
