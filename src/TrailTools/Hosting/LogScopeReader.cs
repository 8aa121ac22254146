using TrailTools.Engines.Matching;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Hosting;

/// <summary>Reads from parameters which log files are meant by cmdlets that take them as a whole.</summary>
internal static class LogScopeReader
{
    /// <summary>The files, also of Insights events, by the accounts and Regions in their names and the time of their delivery.</summary>
    public static LogScope Read(string[]? accounts, string[]? regions, TimeRange time, TimeSpan? deliveryMargin)
    {
        var query = new EventQuestion { Condition = Demand("AccountId", accounts).And(Demand("AwsRegion", regions)), Time = time, DeliveryMargin = deliveryMargin ?? LogScope.DefaultDeliveryMargin };
        return ScopeFinder.Find(query) with { AsksForInsight = true };
    }

    private static Condition Demand(string field, string[]? texts) => texts is null ? Condition.Always : TextFilter.AnyText(FieldMap.Property(field), texts);
}
