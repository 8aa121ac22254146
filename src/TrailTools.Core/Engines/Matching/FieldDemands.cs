using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Engines.Matching;

/// <summary>
/// What a condition demands of one field, told from the field's text alone: what it says of that field at its top, where all must hold.
/// Anything else demands nothing.
/// </summary>
/// <param name="condition">The condition.</param>
/// <param name="field">The name of the field's property.</param>
internal sealed class FieldDemands(Condition condition, string field)
{
    private readonly Predicate<string>[] _tests = [.. condition.Demands.Select(demand => Test(demand, FieldMap.Property(field))).OfType<Predicate<string>>()];

    /// <summary>Whether anything is demanded.</summary>
    public bool Any => _tests.Length > 0;

    /// <summary>Whether an event with that text can be an answer.</summary>
    public bool Accept(string text) => Array.TrueForAll(_tests, test => test(text));

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
