using TrailTools.Diagnostics;
using TrailTools.Query;

namespace TrailTools.Hosting;

/// <summary>Makes a time range of what parameters say.</summary>
internal static class TimeRangeReader
{
    /// <summary>The range from a start to an end, or of so long up to now.</summary>
    /// <exception cref="TrailException">TimeRangeInvalid.</exception>
    public static TimeRange Read(DateTimeOffset? start, DateTimeOffset? end, TimeSpan? last)
    {
        if (last is not { } span)
            return new TimeRange(start, end);
        if (start is not null || end is not null)
            throw TrailException.Invalid("TimeRangeInvalid", null, "-Last is the range up to now: give either -Last, or -StartTime and -EndTime.");

        var now = DateTimeOffset.UtcNow;
        return new TimeRange(span < now - DateTimeOffset.MinValue ? now - span : DateTimeOffset.MinValue, null);
    }
}
