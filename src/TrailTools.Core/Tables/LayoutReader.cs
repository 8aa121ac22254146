using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Cloud.Athena;

namespace TrailTools.Tables;

/// <summary>Reads a table's layout from its properties.</summary>
/// <param name="table">The table.</param>
/// <remarks>Amazon Athena User Guide, "Set up partition projection" and "Supported types for partition projection".</remarks>
internal sealed partial class LayoutReader(TableDescription table)
{
    private static readonly Dictionary<string, PartitionKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["enum"] = PartitionKind.Enum,
        ["integer"] = PartitionKind.Integer,
        ["date"] = PartitionKind.Date,
        ["injected"] = PartitionKind.Injected,
    };

    private readonly ILookup<string, string> _properties = table.Parameters.ToLookup(static property => property.Key, static property => property.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it.</summary>
    public TableLayout Read()
    {
        var keys = table.PartitionKeys.Select(ReadKey).ToArray();
        var (account, region, day) = (Find(PartitionColumns.Account, keys), Find(PartitionColumns.Region, keys), Find(PartitionColumns.Day, keys));
        return new TableLayout(table.Id, table.Columns)
        {
            Account = account,
            Region = region,
            Day = day,
            Others = [.. keys.Where(key => key != account && key != region && key != day)],
            Location = Property("location"),
            Template = Property("storage.location.template"),
        };
    }

    private PartitionKey ReadKey(CatalogColumn column)
    {
        var name = column.Name;
        var kind = IsProjected ? Kinds.GetValueOrDefault(Property($"projection.{name}.type") ?? "") : PartitionKind.Catalog;
        return kind switch
        {
            // A blank is part of a value, as AWS says.
            PartitionKind.Enum => new PartitionKey(name, kind) { Values = Property($"projection.{name}.values")?.Split(',') ?? [] },
            PartitionKind.Integer => new PartitionKey(name, kind) { Range = Property($"projection.{name}.range") },
            PartitionKind.Date => ReadDate(name),
            _ => new PartitionKey(name, kind),
        };
    }

    private PartitionKey ReadDate(string name)
    {
        var (format, range) = (Property($"projection.{name}.format"), Property($"projection.{name}.range"));
        return new PartitionKey(name, PartitionKind.Date) { Format = format, Range = range, FirstDay = ReadDay(range?.Split(',')[0].Trim(), format) };
    }

    private static DateOnly? ReadDay(string? text, string? format)
        => IsDayFormat(format) && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The column that has what a folder's level says, under our name or another.</summary>
    private PartitionKey? Find(string level, PartitionKey[] keys)
        => keys.FirstOrDefault(key => PartitionColumns.OtherNames.GetValueOrDefault(key.Name, key.Name).Equals(level, StringComparison.OrdinalIgnoreCase) && IsText(key) && Fits(key, level));

    private bool IsText(PartitionKey key)
        => TextTypes().IsMatch(table.PartitionKeys.First(column => column.Name == key.Name).Type);

    private bool Fits(PartitionKey key, string level) => (level, key.Kind) switch
    {
        (PartitionColumns.Day, PartitionKind.Date) => IsDayFormat(key.Format),

        // AWS's older example has a column for the year, one for the month, and one for the day of the month.
        (PartitionColumns.Day, PartitionKind.Catalog) => !table.PartitionKeys.Any(static column => column.Name is "month"),
        (PartitionColumns.Day, _) => false,
        _ => key.Kind is PartitionKind.Catalog or PartitionKind.Enum or PartitionKind.Injected,
    };

    private static bool IsDayFormat(string? format) => format is not null && DayFormats().IsMatch(format);

    private bool IsProjected => "true".Equals(Property("projection.enabled"), StringComparison.OrdinalIgnoreCase);

    private string? Property(string name) => _properties[name].FirstOrDefault();

    [GeneratedRegex("^(string|varchar|char)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TextTypes();

    /// <summary>A year, a month and a day in this order, so that days sort as texts do.</summary>
    [GeneratedRegex("^yyyy[/._-]?MM[/._-]?dd$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFormats();
}
