using System.Text.RegularExpressions;
using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Engines.Matching;

/// <summary>Turns a condition into a test of a record.</summary>
internal sealed class RecordPredicate : ConditionVisitor<Func<TrailRecord, bool>>
{
    private static readonly RecordPredicate Instance = new();

    /// <summary>The test of a whole question: its time range and its condition.</summary>
    public static Func<TrailRecord, bool> Of(EventQuestion query)
    {
        var condition = Of(query.Condition);
        return query.Time == TimeRange.All
            ? condition : record => EventTime.Parse(record["eventTime"]) is { } time && query.Time.Contains(time) && condition(record);
    }

    /// <summary>The test of a condition.</summary>
    /// <returns>A test that throws a <see cref="TrailException"/> where a regular expression takes too long on a record.</returns>
    public static Func<TrailRecord, bool> Of(Condition condition) => condition.Accept(Instance);

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(AllOf node)
    {
        var parts = Parts(node.Parts);
        return record => Array.TrueForAll(parts, part => part(record));
    }

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(AnyOf node)
    {
        var parts = Parts(node.Parts);
        return record => Array.Exists(parts, part => part(record));
    }

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(Negation node)
    {
        var part = Of(node.Part);
        return record => !part(record);
    }

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(Comparison node) => Any(node.Field, ValueTest.Of(node));

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(WildcardMatch node) => Any(node.Field, value => node.Pattern.IsMatch(value.Text, node.IgnoreCase));

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(PatternMatch node) => record => node.Field.Any(record, value => IsMatch(node.Pattern, value.Text, record));

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(AddressMatch node) => Any(node.Field, value => node.Range.Contains(value.Text));

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(Presence node) => Any(node.Field, static _ => true);

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(Truthiness node)
        => Any(node.Field, static value => value.Text.Length > 0 && value.Truth != false && value.Number != 0);

    /// <inheritdoc/>
    public override Func<TrailRecord, bool> Visit(RecordMatch node) => record => IsMatch(node.Pattern, record.Whole.Text!, record);

    private static Func<TrailRecord, bool>[] Parts(IEnumerable<Condition> parts) => [.. parts.Select(Of)];

    private static Func<TrailRecord, bool> Any(Field field, Func<FieldValue, bool> test) => record => field.Any(record, test);

    private static bool IsMatch(Regex pattern, string text, TrailRecord record)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new TrailException(
                TrailErrorKind.Timeout, "PatternTimeout", record.Origin.ToString(),
                $"The regular expression took more than {pattern.MatchTimeout.TotalSeconds:0.#} s on '{record.Origin}', which was left out: write it without nested repetitions.", error);
        }
    }
}
