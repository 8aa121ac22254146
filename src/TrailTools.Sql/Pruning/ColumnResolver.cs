using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Pruning;

/// <summary>Tells whether an expression is a column of one table that a SELECT names, and which.</summary>
/// <param name="reference">The table.</param>
internal sealed class ColumnResolver(TableReference reference)
{
    /// <summary>What Athena's from_iso8601_timestamp, date_parse and parse_datetime are here: they say when something was, of a text that says it.</summary>
    private static readonly HashSet<string> TimeFunctions = new(StringComparer.OrdinalIgnoreCase) { $"{SqlFunction.Prefix}from_iso8601_timestamp", "strptime" };

    private readonly string[] _others = [.. Aliases(reference.Select["from_table"]).Where(alias => !alias.Equals(reference.Alias, StringComparison.OrdinalIgnoreCase))];
    private readonly bool _isTwice = Aliases(reference.Select["from_table"]).Count(alias => alias.Equals(reference.Alias, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>The column that an expression is, be it in another case or read as a moment; null for anything else.</summary>
    public NamedColumn? Resolve(SqlNode expression) => expression switch
    {
        { Type: "COLUMN_REF" } => Find([.. expression.Texts("column_names")]),
        { Function: "lower" or "upper" } => Resolve(expression.Children.First()) is { IsTime: false } column ? column : null,
        { Type: "OPERATOR_TRY" } => Resolve(expression.Children.First()),
        { Type: "OPERATOR_CAST" } => Cast(expression),
        { Type: "FUNCTION" } when TimeFunctions.Contains(expression.Function) => Time(expression.Children.First()),
        _ => null,
    };

    private NamedColumn? Cast(SqlNode cast) => cast["cast_type"].Text("id") switch
    {
        "VARCHAR" => Resolve(cast["child"]) is { IsTime: false } column ? column : null,
        "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" => Time(cast["child"]),
        _ => null,
    };

    private NamedColumn? Time(SqlNode text) => Resolve(text) is { Path: ["eventTime"] } column ? column with { IsTime = true } : null;

    private NamedColumn? Find(string[] names)
    {
        if (_isTwice)
            return null;
        if (names.Length > 1 && names[0].Equals(reference.Alias, StringComparison.OrdinalIgnoreCase))
            return NamedColumn.Find(names[1..]);

        // A name alone is another table's only where it is not this one's: DuckDB refuses what could be either.
        return _others.Contains(names[0], StringComparer.OrdinalIgnoreCase) ? null : NamedColumn.Find(names);
    }

    private static IEnumerable<string> Aliases(SqlNode from) => from.Type switch
    {
        "JOIN" => Aliases(from["left"]).Concat(Aliases(from["right"])),
        "BASE_TABLE" => [from.Text("alias") is { Length: > 0 } alias ? alias : from.Text("table_name")],
        _ => [from.Text("alias")],
    };
}
