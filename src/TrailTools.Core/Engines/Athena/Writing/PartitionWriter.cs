using System.Globalization;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Queries;
using TrailTools.Tables;

namespace TrailTools.Engines.Athena.Writing;

/// <summary>Writes which of a table's folders can hold an answer, so that Athena reads no others.</summary>
/// <param name="table">The table.</param>
/// <param name="scope">Which folders can.</param>
/// <param name="log">Is told where none can.</param>
internal sealed class PartitionWriter(TableLayout table, LogScope scope, ITrailLog log)
{
    /// <summary>A year, a month and a day as three columns, as AWS's table with folders that are added one by one has them.</summary>
    private static readonly string[] Calendar = ["year", "month", "day"];

    /// <summary>Forms of days whose texts stand in the order of the days; hours may stand behind.</summary>
    private static readonly string[] OrderedForms = [PartitionColumns.DayFormat, "yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>Whether it can say of days which are asked for.</summary>
    public bool HasDays => table.Day is not null || HasCalendar;

    private bool HasCalendar => Array.TrueForAll(Calendar, name => table.Others.Any(key => key.Name == name));

    /// <summary>The conditions.</summary>
    /// <param name="account">The one account of this query; null for all that the question asks for.</param>
    public IEnumerable<string> Write(string? account = null) => new[]
    {
        account is null ? Values(table.Account, scope.Accounts) : $"{SqlLiteral.Name(table.Account!.Name)} = {SqlLiteral.Text(account)}",
        Values(table.Region, scope.Regions),
        Days(),
    }.OfType<string>();

    private string? Values(PartitionKey? key, Predicate<string> isAsked)
    {
        if (key is not { Kind: PartitionKind.Enum })
            return null;

        string[] asked = [.. key.Values.Where(value => isAsked(value))];
        if (asked.Length == key.Values.Count)
            return null;
        if (asked.Length > 0)
            return $"{SqlLiteral.Name(key.Name)} IN ({string.Join(", ", asked.Select(SqlLiteral.Text))})";

        log.Warning($"The table {table.Id} has no {key.Name} that is asked for; it has {string.Join(", ", key.Values.Take(20))}{(key.Values.Count > 20 ? " and others" : "")}. New-TrailAthenaTable -Force makes it anew with those that are in the bucket now.");
        return "false";
    }

    private string? Days() => table.Day is { } day
        ? Range(SqlLiteral.Name(day.Name), day.Format is { } format ? OrderedForms.Where(form => format.StartsWith(form, StringComparison.Ordinal)) : OrderedForms[..2])
        : HasCalendar ? Range(string.Join(" || '/' || ", Calendar.Select(static name => $"lpad(CAST({SqlLiteral.Name(name)} AS varchar), {(name == "year" ? 4 : 2)}, '0')")), [PartitionColumns.DayFormat]) : null;

    /// <summary>A range of texts that stand in the order of their days: from the first day, to before the one behind the last, in whichever form they are.</summary>
    private string? Range(string sql, IEnumerable<string> forms)
    {
        string[] ranges = [.. scope.FirstDay is null && scope.LastDay is null ? [] : forms.Select(form => string.Join(" AND ", new[]
        {
            scope.FirstDay is { } first ? $"{sql} >= {Text(first, form)}" : null,
            scope.LastDay is { } last && last < DateOnly.MaxValue ? $"{sql} < {Text(last.AddDays(1), form)}" : null,
        }.OfType<string>()))];
        return ranges.Length < 2 ? ranges.SingleOrDefault() : $"({string.Join(" OR ", ranges.Select(static range => $"({range})"))})";
    }

    private static string Text(DateOnly day, string form) => SqlLiteral.Text(day.ToString(form, CultureInfo.InvariantCulture));
}
