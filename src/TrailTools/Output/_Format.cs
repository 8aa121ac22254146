using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;

namespace TrailTools.Output;

/// <summary>What TrailTools.Format.ps1xml calls: cells of the views. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class _Format
{
    /// <summary>A moment in UTC as a table shows it.</summary>
    /// <param name="time">The moment.</param>
    /// <returns>Such as 2026-03-04 12:00:00Z.</returns>
    public static string Time(DateTimeOffset? time)
        => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>US dollars, to a millionth.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as 0.000048.</returns>
    public static string Dollars(decimal? amount) => amount?.ToString("0.######", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>How a call ended: its error code, the word of a failed login, or nothing.</summary>
    /// <param name="found">The event.</param>
    /// <returns>One word.</returns>
    public static string Result(TrailEvent found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Line(found.ErrorCode ?? (Events.EventResult.IsFailure(found.Record) ? "Failure" : null));
    }

    /// <summary>How a trail's deliveries go: S3's error, or the time of the last one.</summary>
    /// <param name="trail">The trail.</param>
    /// <returns>One line; nothing where nothing was delivered.</returns>
    public static string Delivery(AuditTrail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return string.IsNullOrEmpty(trail.LatestDeliveryError) ? Time(trail.LatestDeliveryTime) : Line(trail.LatestDeliveryError);
    }

    /// <summary>A text as one line that no terminal takes for a command: callers choose what is in a log.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without control characters.</returns>
    public static string Line(string? text)
        => string.IsNullOrEmpty(text) ? string.Empty : string.Create(text.Length, text, static (line, from) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(from[i]) || char.GetUnicodeCategory(from[i]) == UnicodeCategory.Format ? '\ufffd' : from[i];
        });

    /// <summary>What a count is of: its interval and its values.</summary>
    /// <param name="count">What Measure-TrailEvent gives.</param>
    /// <returns>One line.</returns>
    public static string Group(PSObject count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var time = count.Properties.Where(static property => property.Name == "Time").Select(static property => property.Value is PSObject shown ? _Types.ToString(shown) : "-");
        var values = count.Properties.TakeWhile(static property => property.Name != "Count").Select(static property => property.Value?.ToString() ?? "-");
        return Line(string.Join("  ", time.Concat(values)));
    }
}
