using System.Net;
using System.Text.RegularExpressions;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Says of a record whether a condition holds, in the plainest way there is; written for tests only, apart from the scan's own predicate.</summary>
internal sealed class NaiveEvaluator(NaiveRecord record, IReadOnlyDictionary<string, (string Path, bool IsPlain)> fields) : ConditionVisitor<bool>
{
    public override bool Visit(AllOf node) => !node.Parts.Any(part => !part.Accept(this));

    public override bool Visit(AnyOf node) => node.Parts.Any(part => part.Accept(this));

    public override bool Visit(Negation node) => !node.Part.Accept(this);

    public override bool Visit(Comparison node) => Values(node.Field).Any(value => Order(value, node) is { } order && Passes(node.Operator, order));

    public override bool Visit(WildcardMatch node)
    {
        var pattern = "\\A" + Regex.Escape(node.Pattern.Pattern).Replace("\\*", "(?s:.)*", StringComparison.Ordinal).Replace("\\?", "(?s:.)", StringComparison.Ordinal) + "\\z";
        return Values(node.Field).Any(value => Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant | (node.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)));
    }

    public override bool Visit(PatternMatch node) => Values(node.Field).Any(node.Pattern.IsMatch);

    public override bool Visit(AddressMatch node)
        => Values(node.Field).Any(value => value.Count(static letter => letter == '.') == 3 && IPAddress.TryParse(value, out var address) && address.ToString() == value && IPNetwork.Parse(node.Range.ToString()).Contains(address));

    public override bool Visit(Presence node) => Values(node.Field).Any();

    public override bool Visit(Truthiness node)
        => Values(node.Field).Any(static value => value != "" && !value.Equals("false", StringComparison.OrdinalIgnoreCase) && NaiveRecord.Number(value) != 0);

    public override bool Visit(RecordMatch node) => node.Pattern.IsMatch(record.Json);

    private IEnumerable<string> Values(Field field) => record.Values(fields[field.Name].Path, fields[field.Name].IsPlain);

    private static int? Order(string value, Comparison node) => node.Operand switch
    {
        { Text: { } text } => string.Compare(value, text, node.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        { Number: { } number } => NaiveRecord.Number(value)?.CompareTo(number),
        { Truth: { } truth } => bool.TryParse(value, out var own) ? own.CompareTo(truth) : null,
        _ => NaiveRecord.Time(value)?.CompareTo(node.Operand.Time!.Value.UtcDateTime),
    };

    private static bool Passes(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
