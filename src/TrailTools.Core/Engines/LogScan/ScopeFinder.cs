using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

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
        var demands = Demands(query.Condition).ToArray();

        // A second copy may come in another Region's folder; the first does not.
        return new LogScope(
            Accepts(demands, "AccountId"), query.IncludeDuplicate ? static _ => true : Accepts(demands, "AwsRegion"), query.Time.Start, query.Time.End, query.DeliveryMargin)
        {
            AsksForInsight = demands.Any(static demand => Test(demand, FieldMap.Property("EventCategory"))?.Invoke("Insight") == true),
        };
    }

    private static IEnumerable<Condition> Demands(Condition condition)
        => condition is AllOf all ? all.Parts.SelectMany(Demands) : [condition];

    /// <summary>A test of one field's value by all demands that speak of that field alone.</summary>
    private static Predicate<string> Accepts(Condition[] demands, string field)
    {
        var tests = demands.Select(demand => Test(demand, FieldMap.Property(field))).OfType<Predicate<string>>().ToArray();
        return text => Array.TrueForAll(tests, test => test(text));
    }

    /// <summary>A condition as a test of one field's text; null for one that speaks of anything else.</summary>
    private static Predicate<string>? Test(Condition condition, Field field) => condition switch
    {
        AnyOf any => any.Parts.Select(part => Test(part, field)).ToArray() is var tests && Array.TrueForAll(tests, static test => test is not null)
            ? text => Array.Exists(tests, test => test!(text)) : null,
        Comparison { Operator: ComparisonOperator.Equal, Operand.Text: not null } comparison when comparison.Field == field
            => text => ValueTest.Of(comparison)(new FieldValue(text)),
        WildcardMatch wildcard when wildcard.Field == field => text => wildcard.Pattern.IsMatch(text, wildcard.IgnoreCase),
        _ => null,
    };
}
