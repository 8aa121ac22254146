using TrailTools.Sql.Dialect.Functions.Topics;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>All functions that are known, whether they are supported or not.</summary>
internal static class FunctionCatalog
{
    private static readonly ILookup<string, SqlFunction> ByName = Topics().SelectMany(static topic => topic).ToLookup(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The macros.</summary>
    public static IEnumerable<IGrouping<string, SqlFunction>> Macros => ByName.SelectMany(static forms => forms).Where(static form => form.Kind is FunctionKind.Macro or FunctionKind.Inner).GroupBy(static form => form.Name);

    /// <summary>The forms of a function; none where Athena has no such function.</summary>
    public static IReadOnlyList<SqlFunction> Find(string name) => [.. ByName[name].Where(static form => form.Kind != FunctionKind.Inner)];

    private static IReadOnlyList<SqlFunction>[] Topics() =>
    [
        AggregateFunctions.All,
        ArrayFunctions.All,
        BinaryFunctions.All,
        ConversionFunctions.All,
        JsonFunctions.All,
        MapFunctions.All,
        MathFunctions.All,
        NetworkFunctions.All,
        RegexFunctions.All,
        TextFunctions.All,
        DateTimeFunctions.All,
        RefusedFunctions.All,
    ];
}
