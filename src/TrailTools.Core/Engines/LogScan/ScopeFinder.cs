using TrailTools.Engines.Matching;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// Reads from a question which log files can hold an answer: what it demands of account, Region and time at its top, where all must hold.
/// Anything else demands nothing, so that no file is left out that could hold an answer.
/// </summary>
internal static class ScopeFinder
{
    /// <summary>The files that can hold an answer.</summary>
    public static LogScope Find(TrailQuery query)
    {
        var (accounts, regions, categories) = (Of(query, "AccountId"), Of(query, "AwsRegion"), Of(query, "EventCategory"));

        // A second copy may come in another Region's folder; the first does not.
        return new LogScope(accounts.Accept, query.IncludeDuplicate ? static _ => true : regions.Accept, query.Time.Start, query.Time.End, query.DeliveryMargin)
        {
            AsksForInsight = categories.Any && categories.Accept("Insight"),
        };
    }

    private static FieldDemands Of(TrailQuery query, string field) => new(query.Condition, field);
}
