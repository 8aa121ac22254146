using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Engines.Matching;

/// <summary>
/// Finds in a condition the texts of which every record that passes has at least one, so that the others need not be parsed.
/// They are a filter in front: what passes it is tested by the condition itself. No texts (null) where nothing is sure.
/// </summary>
/// <remarks>A record may write any character by a \u escape, so records with such escapes have to be tested whatever the texts are.</remarks>
internal sealed class NeedleFinder : ConditionVisitor<IReadOnlyList<string>?>
{
    /// <summary>Each needle is one walk over the text; more than this cost more than they spare.</summary>
    private const int MaxNeedles = 6;

    private static readonly NeedleFinder Instance = new();

    /// <summary>Members that all records have: their names tell nothing.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "eventID", "eventType",
        "requestID", "requestParameters", "responseElements", "readOnly", "managementEvent", "recipientAccountId", "eventCategory", "type", "arn", "accountId",
        "principalId",
    };

    /// <summary>The texts; null where a record without any known text may pass.</summary>
    public static IReadOnlyList<string>? Find(Condition condition) => condition.Accept(Instance) is { Count: > 0 and <= MaxNeedles } found ? found : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(AllOf node)
        => node.Parts.Select(static part => part.Accept(Instance)).Where(static found => found is not null).MaxBy(static found => Worth(found!));

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(AnyOf node)
    {
        var all = node.Parts.Select(static part => part.Accept(Instance)).ToArray();
        if (all.Length == 0 || all.Any(static found => found is null))
            return null;

        var texts = all.SelectMany(static found => found!).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return texts.Length <= MaxNeedles ? texts : Members(node);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(Negation node) => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(Comparison node)
        => node is { Operator: ComparisonOperator.Equal, Operand.Text: { } text } ? Text(node.Field, NeedleText.OfLiteral(node.Field == FieldMap.Principal ? NeedleText.LastToken(text) : text)) : Member(node.Field);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(WildcardMatch node)
        => Text(node.Field, node.Field == FieldMap.Principal ? null : NeedleText.OfWildcard(node.Pattern));

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(PatternMatch node) => Member(node.Field);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(AddressMatch node) => Member(node.Field);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(Presence node) => Member(node.Field);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(Truthiness node) => Member(node.Field);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Visit(RecordMatch node) => null;

    private static IReadOnlyList<string>? Text(Field field, string? text) => text is null ? Member(field) : [text];

    /// <summary>Where a field's value passes, the field's name is there.</summary>
    private static IReadOnlyList<string>? Member(Field field)
        => field.Member is { } name && !Common.Contains(name) && NeedleText.OfLiteral(name) is { } text ? [text] : null;

    /// <summary>The names of the fields of all parts, for lists that are too long to look for each text.</summary>
    private static string[]? Members(AnyOf node)
    {
        var names = node.Parts.Select(static part => part switch
        {
            Comparison comparison => Member(comparison.Field),
            WildcardMatch wildcard => Member(wildcard.Field),
            _ => null,
        }).ToArray();
        return names.Any(static name => name is null) ? null : [.. names.SelectMany(static name => name!).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The longer the shortest text is, and the fewer there are, the rarer are false finds.</summary>
    private static int Worth(IReadOnlyList<string> texts) => texts.Min(NeedleText.Worth) * MaxNeedles / texts.Count;
}
