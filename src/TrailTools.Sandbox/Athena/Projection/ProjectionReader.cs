using System.Globalization;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>Reads a column's projection from its table's properties.</summary>
/// <param name="table">The table.</param>
/// <param name="column">The column.</param>
internal sealed class ProjectionReader(CatalogTable table, string column)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="QueryException">It is missing, or wrong.</exception>
    public IProjectedColumn Read() => Property("type")?.ToLowerInvariant() switch
    {
        "enum" => new EnumColumn([.. Required("values").Split(',').Select(static value => value.Trim())]),
        "integer" => Integers(),
        "date" => Dates(),
        "injected" => new InjectedColumn(column),
        null => throw new QueryException($"INVALID_TABLE_PROPERTY: Table {table.Database}.{table.Name} is configured for partition projection, but the following partition columns are missing projection configuration: [{column}]"),
        var other => throw Invalid("type", other),
    };

    private IntegerColumn Integers()
    {
        var ends = Required("range").Split(',');
        return ends.Length == 2 && long.TryParse(ends[0].Trim(), CultureInfo.InvariantCulture, out var first) && long.TryParse(ends[1].Trim(), CultureInfo.InvariantCulture, out var last)
            ? new(first, last, Number("interval", 1), Number("digits", 1))
            : throw Invalid("range", Required("range"));
    }

    private DateColumn Dates()
    {
        var format = Required("format");
        var ends = Required("range").Split(',');
        if (ends.Length != 2 || DateBound.Parse(ends[0], format) is not { } first || DateBound.Parse(ends[1], format) is not { } last)
            throw Invalid("range", Required("range"));
        var unit = Property("interval.unit") ?? (format.Contains('d', StringComparison.Ordinal) ? "DAYS" : "MONTHS");
        return new(format, first, last, DateUnits.Step(unit, Number("interval", 1)) ?? throw Invalid("interval.unit", unit));
    }

    private int Number(string name, int usual)
        => Property(name) is not { } text ? usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Invalid(name, text);

    private string Required(string name) => Property(name) ?? throw Invalid(name, null);

    private string? Property(string name) => table.Properties.GetValueOrDefault($"projection.{column}.{name}");

    private QueryException Invalid(string name, string? value)
        => new($"INVALID_TABLE_PROPERTY: Table {table.Database}.{table.Name} has an invalid partition projection configuration: property projection.{column}.{name} {(value is null ? "is missing" : $"has the value '{value}'")}");
}
