using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of times. The session's zone is UTC, as Athena's.</summary>
/// <remarks>Trino documentation, "Date and time functions and operators"; formats are rewritten before, see Rewriting.</remarks>
internal static class DateTimeFunctions
{
    /// <summary>What extract can take of a time; each is a function too.</summary>
    public static IReadOnlySet<string> Fields { get; } = new HashSet<string>(
        ["year", "quarter", "month", "week", "day", "day_of_month", "day_of_week", "dow", "day_of_year", "doy", "year_of_week", "yow", "hour", "minute", "second", "timezone_hour", "timezone_minute"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("date now year quarter month week day hour minute second timezone_hour timezone_minute"),
        Renamed("day_of_month", "day"),
        Renamed("day_of_week", "isodow"),
        Renamed("dow", "isodow"),
        Renamed("day_of_year", "dayofyear"),
        Renamed("doy", "dayofyear"),
        Renamed("week_of_year", "weekofyear"),
        Renamed("year_of_week", "isoyear"),
        Renamed("yow", "isoyear"),
        Renamed("last_day_of_month", "last_day"),
        Renamed("to_milliseconds", "epoch_ms"),
        Macro("millisecond(t)", "millisecond(t) % 1000"),
        Macro("from_iso8601_timestamp(x)", "CAST(x AS TIMESTAMPTZ)"),
        Macro("from_iso8601_timestamp_nanos(x)", "CAST(x AS TIMESTAMPTZ)"),
        Macro("from_iso8601_date(x)", "CAST(x AS DATE)"),
        Macro("to_iso8601(t)", "strftime(t, CASE typeof(t) WHEN 'DATE' THEN '%Y-%m-%d' WHEN 'TIMESTAMP' THEN '%Y-%m-%dT%H:%M:%S.%g' ELSE '%Y-%m-%dT%H:%M:%S.%gZ' END)"),
        Template("date_format(t, format)", "strftime(t, format)"),
        Template("date_parse(x, format)", "strptime(x, format)"),
        Template("format_datetime(t, format)", "strftime(t, format)"),
        Template("parse_datetime(x, format)", "CAST(strptime(x, format) AS TIMESTAMPTZ)"),
        Macro(
            "date_add(unit, n, t)",
            """
            cast_to_type(t + CASE lower(unit)
                WHEN 'millisecond' THEN to_milliseconds(CAST(n AS BIGINT))
                WHEN 'second' THEN to_seconds(CAST(n AS BIGINT))
                WHEN 'minute' THEN to_minutes(CAST(n AS BIGINT))
                WHEN 'hour' THEN to_hours(CAST(n AS BIGINT))
                WHEN 'day' THEN to_days(CAST(n AS INTEGER))
                WHEN 'week' THEN to_weeks(CAST(n AS INTEGER))
                WHEN 'month' THEN to_months(CAST(n AS INTEGER))
                WHEN 'quarter' THEN to_quarters(CAST(n AS INTEGER))
                WHEN 'year' THEN to_years(CAST(n AS INTEGER))
                ELSE error('date_add has no unit ' || unit)
            END, t)
            """),
        Macro("date_diff(unit, a, b)", "date_sub(unit, a, b)"),
        Macro("date_trunc(unit, t)", "cast_to_type(date_trunc(unit, t), t)"),
        Macro("to_unixtime(t)", "CAST(epoch(t) AS DOUBLE)"),
        Macro("from_unixtime(x)", "to_timestamp(CAST(x AS DOUBLE))"),
        Macro("from_unixtime(x, zone)", "timezone(zone, to_timestamp(CAST(x AS DOUBLE)))"),
        Macro("from_unixtime_nanos(x)", "to_timestamp(x / 1e9)"),
        Macro("at_timezone(t, zone)", "timezone(zone, t)"),
        Macro("with_timezone(t, zone)", "system.main.timezone(zone, CAST(t AS TIMESTAMP))"),
        Macro("current_timezone()", "current_setting('TimeZone')"),
    ];
}
