using System.Globalization;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Core.Tests.Query.Conditions;

/// <summary>Reads conditions as case files write them: a field, an operator, an operand.</summary>
internal static class ConditionText
{
    /// <summary>The condition.</summary>
    public static Condition Read(string field, string operation, string operand)
    {
        if (operation.StartsWith("not-", StringComparison.Ordinal))
            return Read(field, operation[4..], operand).Not();

        var (found, text) = (FieldMap.Find(field), operand[(operand.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return operation switch
        {
            "eq" => new Comparison(found, ComparisonOperator.Equal, OperandOf(operand)),
            "ceq" => new Comparison(found, ComparisonOperator.Equal, OperandOf(operand), IgnoreCase: false),
            "lt" => new Comparison(found, ComparisonOperator.Less, OperandOf(operand)),
            "le" => new Comparison(found, ComparisonOperator.LessOrEqual, OperandOf(operand)),
            "gt" => new Comparison(found, ComparisonOperator.Greater, OperandOf(operand)),
            "ge" => new Comparison(found, ComparisonOperator.GreaterOrEqual, OperandOf(operand)),
            "like" => new WildcardMatch(found, WildcardOf(text)),
            "clike" => new WildcardMatch(found, WildcardOf(text), IgnoreCase: false),
            "match" => new PatternMatch(found, Patterns.Create(text, ignoreCase: true)),
            "cmatch" => new PatternMatch(found, Patterns.Create(text, ignoreCase: false)),
            "address" => new AddressMatch(found, AddressRange.Parse(text)),
            "exists" => new Presence(found),
            "istrue" => new Truthiness(found),
            _ => throw new FormatException(operation),
        };
    }

    private static Operand OperandOf(string operand) => operand.Split(' ', 2) switch
    {
        ["text", var text] => Operand.Of(text),
        ["number", var number] => Operand.Of(decimal.Parse(number, CultureInfo.InvariantCulture)),
        ["truth", var truth] => Operand.Of(bool.Parse(truth)),
        ["time", var time] => Operand.Of(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)),
        _ => throw new FormatException(operand),
    };

    private static Wildcard WildcardOf(string pattern) => Wildcard.TryParse(pattern, out var wildcard) ? wildcard : throw new FormatException(pattern);
}
