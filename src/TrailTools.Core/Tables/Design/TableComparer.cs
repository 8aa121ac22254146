using System.Globalization;
using TrailTools.Cloud.Athena;
using TrailTools.Tables.Ddl;

namespace TrailTools.Tables.Design;

/// <summary>Tells in which ways a table is not what was asked. One that reads more accounts, Regions or days is as good, unless these were asked for by name.</summary>
/// <param name="spec">What was asked.</param>
/// <param name="given">Which of it was asked for by name.</param>
internal sealed class TableComparer(TableSpec spec, GivenParts given)
{
    /// <summary>Properties that are compared by what they mean, or mean nothing to a query.</summary>
    private static readonly HashSet<string> ByMeaning =
        [TableProperties.Creator, TableProperties.Accounts, "projection.account.type", "projection.account.values", "projection.region.values", "projection.day.range"];

    private readonly TableDescription _wanted = TableBuilder.Build(spec);

    /// <summary>The differences, each a part of a sentence; none where it is as asked.</summary>
    public IReadOnlyList<string> Compare(TableDescription found)
    {
        var (keys, wanted) = (Keys(found), Keys(_wanted));
        return keys == wanted
            ? [.. Columns(found), .. Properties(found), .. Scope(TableScope.Read(found))]
            : [$"it is partitioned by {(keys.Length == 0 ? "nothing" : keys)}, and not by {wanted}"];
    }

    private static string Keys(TableDescription table)
        => string.Join(", ", table.PartitionKeys.Select(static key => $"{key.Name} {key.Type}".ToLowerInvariant()));

    private IEnumerable<string> Columns(TableDescription found)
    {
        var types = found.Columns.ToLookup(static column => column.Name, static column => column.Type, StringComparer.OrdinalIgnoreCase);
        foreach (var column in _wanted.Columns)
        {
            if (types[column.Name].FirstOrDefault() is not { } type)
                yield return $"the column {column.Name} is missing";
            else if (!HiveTypes.AreSame(type, column.Type))
                yield return $"the column {column.Name} is {type}, and not {column.Type}";
        }

        foreach (var other in found.Columns.ExceptBy(_wanted.Columns.Select(static column => column.Name), static column => column.Name, StringComparer.OrdinalIgnoreCase))
            yield return $"it has the column {other.Name} {other.Type} too";
    }

    private IEnumerable<string> Properties(TableDescription found)
    {
        var values = found.Parameters.ToLookup(static property => property.Key, static property => property.Value, StringComparer.OrdinalIgnoreCase);
        return from property in _wanted.Parameters
               where !ByMeaning.Contains(property.Key)
               let value = values[property.Key].FirstOrDefault()
               where value?.TrimEnd('/') != property.Value.TrimEnd('/')
               select value is null ? $"it has no {property.Key}" : $"its {property.Key} is {value}, and not {property.Value}";
    }

    private IEnumerable<string> Scope(TableScope found)
    {
        var isOtherDay = given.FirstDay ? found.FirstDay != spec.FirstDay : !(found.FirstDay <= spec.FirstDay);
        return
        [
            .. Values("accounts", spec.Accounts, found.Accounts, given.Accounts),
            .. Values("Regions", spec.Regions, found.Regions, given.Regions),
            .. isOtherDay ? [$"its first day is {Text(found.FirstDay)}, and not {Text(spec.FirstDay)}"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Values(string what, IReadOnlyList<string> wanted, IReadOnlyList<string> found, bool isExact)
    {
        if (wanted.Except(found).ToList() is { Count: > 0 } missing)
            yield return $"it does not read the {what} {string.Join(", ", missing)}";
        if (isExact && found.Except(wanted).ToList() is { Count: > 0 } more)
            yield return $"it reads the {what} {string.Join(", ", more)} too";
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not said";
}
