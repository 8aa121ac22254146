using System.Globalization;
using TrailTools.Query;
using TrailTools.Queries;

namespace TrailTools.Engines.Athena.Writing;

/// <summary>Writes a time range as SQL.</summary>
internal static class TimeWriter
{
    /// <summary>The form that CloudTrail writes, with parts of a second or without: texts of it stand in the order of their times.</summary>
    private const string Usual = @"regexp_like(""eventtime"", '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$')";

    /// <summary>What is true of every row whose time is in the range, and of those whose times are not read here: Core looks at them itself.</summary>
    public static string? Write(TimeRange time)
    {
        string[] bounds = [.. new[]
        {
            time.Start is { } start ? $"\"eventtime\" >= {SqlLiteral.Text(Second(start))}" : null,
            time.End is { } end ? $"\"eventtime\" < {SqlLiteral.Text(Second(end.AddTicks(TimeSpan.TicksPerSecond - 1)))}" : null,
        }.OfType<string>()];
        return bounds.Length == 0 ? null : $"(({string.Join(" AND ", bounds)}) OR \"eventtime\" IS NULL OR NOT {Usual})";
    }

    // Without the Z, which is behind the point of a fraction in order.
    private static string Second(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
