using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines;

/// <summary>Whether an answer has all that was asked for.</summary>
internal static class Completeness
{
    /// <summary>Makes sure that nothing was skipped and that the logs reach to the end of the time range.</summary>
    /// <exception cref="TrailException">Something was, or they do not.</exception>
    public static void Check(TimeRange time, SearchSummary summary, DateTimeOffset now)
    {
        if (summary.Skipped > 0)
            throw Incomplete($"{summary.Skipped} file(s) or folder(s) could not be read, or not to their end; each was told as an error");

        // The first answers in the search's order are what they are, whatever was delivered later.
        if (summary.EndedEarly)
            return;
        if (summary is { IsOfFiles: true, Files: 0 })
            throw Incomplete("there are no log files in this range and scope");
        if (time == TimeRange.All)
            return;

        var end = time.End < now ? time.End.Value : now;
        if (summary.CompleteTo is not { } complete)
            throw Incomplete("the files' names do not tell when they were delivered");
        if (complete < end)
            throw Incomplete($"deliveries can be counted on up to {EventTime.Format(complete)}, and the range ends at {EventTime.Format(end)}");
    }

    private static TrailException Incomplete(string why)
        => new(TrailErrorKind.NotFound, "SearchIncomplete", null, $"The answer is not complete: {why}. Without -RequireComplete it would have been given as it is.");
}
