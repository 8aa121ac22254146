namespace TrailTools.Tables.Ddl;

/// <summary>Types of columns in Hive's words, as DDL and the data catalog have them: small letters, no blanks.</summary>
internal static class HiveTypes
{
    /// <summary>A type of AWS's documented columns.</summary>
    public static string Of(ColumnType type) => type switch
    {
        StructType fields => $"struct<{string.Join(',', fields.Fields.Select(static field => $"{field.Name}:{Of(field.Type)}"))}>",
        ListType list => $"array<{Of(list.Item)}>",
        MapType => "map<string,string>",
        _ => "string",
    };

    /// <summary>Whether two say the same, whatever their letters' size and their blanks.</summary>
    public static bool AreSame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string type) => string.Concat(type.Where(static letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}
