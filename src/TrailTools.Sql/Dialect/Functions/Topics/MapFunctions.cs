using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of maps.</summary>
/// <remarks>Trino documentation, "Map functions and operators".</remarks>
internal static class MapFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("map map_keys map_values map_entries map_from_entries map_concat"),
        Macro("map_agg(k, v)", "map_from_entries(list_filter(list({'key': k, 'value': v}), lambda athena_e, athena_i: athena_e.key IS NOT NULL AND list_position(list(k), athena_e.key) = athena_i))"),
        Macro("split_to_map(x, y, z)", "map_from_entries(list_transform(string_split(x, y), lambda athena_e: {'key': split_part(athena_e, z, 1), 'value': split_part(athena_e, z, 2)}))"),
    ];
}
