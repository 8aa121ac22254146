using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Engines.Matching;

/// <summary>Compares a field's value with an operand as what the operand is: text, number, truth value or moment.</summary>
internal static class ValueTest
{
    /// <summary>The test that a comparison asks for; a value of another kind than the operand's fails it.</summary>
    public static Func<FieldValue, bool> Of(Comparison node)
    {
        var passes = Passes(node.Operator);
        return node.Operand switch
        {
            { Time: { } time } => value => value.Time is { } own && passes(own.CompareTo(time)),
            { Number: { } number } => value => value.Number is { } own && passes(own.CompareTo(number)),
            { Truth: { } truth } => value => value.Truth is { } own && passes(own.CompareTo(truth)),
            { Text: var text } => TextTest(text!, node.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal, passes),
        };
    }

    private static Func<FieldValue, bool> TextTest(string text, StringComparison comparison, Func<int, bool> passes)
        => value => passes(string.Compare(value.Text, text, comparison));

    private static Func<int, bool> Passes(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => static order => order < 0,
        ComparisonOperator.LessOrEqual => static order => order <= 0,
        ComparisonOperator.Greater => static order => order > 0,
        ComparisonOperator.GreaterOrEqual => static order => order >= 0,
        _ => static order => order == 0,
    };
}
