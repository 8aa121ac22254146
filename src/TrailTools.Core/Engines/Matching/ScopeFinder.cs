using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Query.Conditions;

namespace TrailTools.Engines.Matching;

/// <summary>
/// Reads from a question which log files can hold an answer: what it demands of account, Region and time at its top, where all must hold.
/// Anything else demands nothing, so that no file is left out that could hold an answer.
/// </summary>
internal static class ScopeFinder
{
    /// <summary>The files that can hold an answer.</summary>
    public static LogScope Find(EventQuestion query)
    {
        var (accounts, regions) = (Of(query.Condition, "AccountId"), Of(query.Condition, "AwsRegion"));

        // A second copy may come in another Region's folder; the first does not.
        return new LogScope(accounts.Accept, query.IncludeDuplicate ? static _ => true : regions.Accept, query.Time.Start, query.Time.End, query.DeliveryMargin)
        {
            AsksForInsight = AsksForInsight(query.Condition),
        };
    }

    /// <summary>Whether a condition asks for Insights events by their category.</summary>
    public static bool AsksForInsight(Condition condition) => Of(condition, "EventCategory") is { Any: true } categories && categories.Accept("Insight");

    private static FieldDemands Of(Condition condition, string field) => new(condition, field);
}
