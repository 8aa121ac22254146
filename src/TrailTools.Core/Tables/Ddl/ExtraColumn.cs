using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Tables.Ddl;

/// <summary>Reads a column that AWS's documented table does not have, as a user names it.</summary>
internal static class ExtraColumn
{
    /// <summary>What its comment says.</summary>
    public const string Comment = "not verified on AWS";

    private static readonly HashSet<string> Taken = [.. CloudTrailColumns.Documented.Select(static column => column.Name), .. PartitionColumns.Names];

    /// <summary>Reads columns, whose names are all different.</summary>
    /// <param name="texts">Each a name and a type, such as <c>managementEvent string</c>.</param>
    /// <exception cref="TrailException">ExtraColumnInvalid, AthenaNameInvalid, AthenaTypeInvalid.</exception>
    public static IReadOnlyList<CatalogColumn> Read(IReadOnlyList<string> texts)
    {
        var columns = texts.Select(Read).ToList();
        var taken = new HashSet<string>(Taken, StringComparer.Ordinal);
        if (columns.Find(column => !taken.Add(column.Name)) is { } twice)
            throw TrailException.Invalid("ExtraColumnInvalid", twice.Name, $"The table has a column '{twice.Name}' already: leave it out of -ExtraColumn.");
        return columns;
    }

    private static CatalogColumn Read(string text)
    {
        if (text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var name, var type])
            throw TrailException.Invalid("ExtraColumnInvalid", text, $"'{text}' is no column: give its name and its type, such as 'managementEvent string'.");

        // The reader of the log files' JSON knows members by their names in small letters.
        var lower = name.ToLowerInvariant();
        DdlName.Check("A column's name", lower);
        return new CatalogColumn(lower, HiveTypeReader.Read(type), Comment);
    }
}
