namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>Units of time in projections.</summary>
internal static class DateUnits
{
    private static readonly Dictionary<string, Func<DateTime, int, DateTime>> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["YEAR"] = static (date, count) => date.AddYears(count),
        ["MONTH"] = static (date, count) => date.AddMonths(count),
        ["WEEK"] = static (date, count) => date.AddDays(7 * count),
        ["DAY"] = static (date, count) => date.AddDays(count),
        ["HOUR"] = static (date, count) => date.AddHours(count),
        ["MINUTE"] = static (date, count) => date.AddMinutes(count),
        ["SECOND"] = static (date, count) => date.AddSeconds(count),
    };

    /// <summary>Goes some units on; null where there is no such unit.</summary>
    /// <param name="unit">The unit, such as DAY or DAYS.</param>
    /// <param name="count">How many; negative for back.</param>
    public static Func<DateTime, DateTime>? Step(string unit, int count)
        => Units.GetValueOrDefault(unit.TrimEnd('S', 's')) is { } step ? date => step(date, count) : null;
}
