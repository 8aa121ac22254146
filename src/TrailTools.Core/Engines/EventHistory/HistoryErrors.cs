using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Engines.EventHistory;

/// <summary>What can be wrong with a question to the event history, each with its id and its words.</summary>
internal static class HistoryErrors
{
    /// <summary>A wildcard stands for no Region.</summary>
    public static TrailException RegionUnknown(string name, IReadOnlyList<string> regions)
        => TrailException.Invalid("HistoryRegionUnknown", name, $"'{name}' stands for no Region. Regions are {string.Join(", ", regions)}.");

    /// <summary>The whole range is older than the event history.</summary>
    public static TrailException TooOld(DateTimeOffset end, DateTimeOffset oldest)
        => TrailException.Invalid(
            "HistoryTooOld", EventTime.Format(end),
            $"The range ends at {EventTime.Format(end)}, and the event history holds the last {HistoryTime.Days} days, from {EventTime.Format(oldest)} on. Search the logs of a trail instead: -TrailName, -BucketName, or -Path for a copy.");

    /// <summary>A Region's event history was not given.</summary>
    public static TrailException Region(string region, TrailException error)
        => new(error.Kind, "HistoryRegionFailed", region, $"The event history of {region} was not read and its events are missing: {error.Message}", error);

    /// <summary>A record that is no JSON.</summary>
    public static TrailException Json(EventOrigin origin, Exception error)
        => new(TrailErrorKind.Corrupt, "HistoryEventUnreadable", origin.ToString(), $"'{origin}' is no JSON and was left out.", error);

    /// <summary>Whether an error says that a Region is not enabled in the account: credentials that are good elsewhere are unknown there.</summary>
    public static bool IsDisabled(TrailException error) => error.Id is "AwsRegionDisabled" or "AwsCredentialsInvalid";

    /// <summary>Whether other Regions may answer all the same.</summary>
    public static bool IsOfOne(TrailException error)
        => IsDisabled(error) || error.Id == "AwsAccessDenied" || error.Kind is TrailErrorKind.Throttled or TrailErrorKind.Timeout or TrailErrorKind.Unreachable;
}
