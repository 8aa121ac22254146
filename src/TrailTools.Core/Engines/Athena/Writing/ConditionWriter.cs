using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Matching;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;
using TrailTools.Queries;

namespace TrailTools.Engines.Athena.Writing;

/// <summary>
/// Writes a condition as SQL. What a condition means stays Core's to say, which asks it again of each row that comes: SQL leaves out what it can, and where it
/// cannot say all of a condition it says a part.
/// </summary>
/// <param name="columns">Where the fields are.</param>
/// <param name="note">Is told what is completed on this machine.</param>
internal sealed class ConditionWriter(FieldColumns columns, Action<Condition> note) : ConditionVisitor<SqlCondition>
{
    /// <summary>What a pattern's own characters are marked with in LIKE.</summary>
    private const char LikeEscape = '!';

    /// <inheritdoc/>
    public override SqlCondition Visit(AllOf node) => node.Parts.Count == 0 ? new(null, true) : SqlCondition.All([.. node.Parts.Select(part => part.Accept(this))]);

    /// <inheritdoc/>
    public override SqlCondition Visit(AnyOf node) => SqlCondition.Any([.. node.Parts.Select(part => part.Accept(this))]);

    /// <inheritdoc/>
    public override SqlCondition Visit(Negation node) => node.Part.Accept(this) is { IsExact: true } part ? part.Not() : Noted(node, SqlCondition.Anything);

    /// <inheritdoc/>
    public override SqlCondition Visit(Comparison node)
    {
        if (columns.TextOf(node.Field) is not { } column)
            return Part(node, node.Field);
        if (node.Operator == ComparisonOperator.Equal && node.Operand.Truth is { } truth)
            return Noted(node, new($"lower(trim({column.Sql})) = '{(truth ? "true" : "false")}'", false));

        return node is { Operator: ComparisonOperator.Equal, Operand.Text: { } text } && CanWrite(text, node.IgnoreCase)
            ? SqlCondition.Equal(Cased(column, node.IgnoreCase), Literal(text, node.IgnoreCase), IsExact(text, node.IgnoreCase)) : Noted(node, IsThere([column], false));
    }

    /// <inheritdoc/>
    public override SqlCondition Visit(WildcardMatch node)
    {
        if (columns.TextOf(node.Field) is not { } column)
            return Part(node, node.Field);

        var (like, isExact) = Like(node.Pattern);
        if (!CanWrite(like, node.IgnoreCase))
            return Noted(node, IsThere([column], false));

        var sql = $"{Cased(column, node.IgnoreCase)} LIKE {Literal(like, node.IgnoreCase)} ESCAPE '{LikeEscape}'";
        return isExact && IsExact(like, node.IgnoreCase) ? new(sql, true) : Noted(node, new(sql, false));
    }

    /// <inheritdoc/>
    public override SqlCondition Visit(AddressMatch node)
        => columns.TextOf(node.Field) is { } column && node.Range.FixedText is { } start
            ? Noted(node, new($"({column.Sql} LIKE {SqlLiteral.Text($"{start}%")} OR strpos({column.Sql}, ':') > 0)", false)) : Part(node, node.Field);

    /// <inheritdoc/>
    public override SqlCondition Visit(PatternMatch node) => Part(node, node.Field);

    /// <inheritdoc/>
    public override SqlCondition Visit(Presence node) => columns.TextOf(node.Field) is { } column ? IsThere([column], true) : Part(node, node.Field);

    /// <inheritdoc/>
    public override SqlCondition Visit(Truthiness node) => Part(node, node.Field);

    /// <inheritdoc/>
    public override SqlCondition Visit(RecordMatch node) => Noted(node, SqlCondition.Anything);

    /// <summary>A pattern for LIKE, and whether it means the same: one character of .NET's may be a half of one of Athena's.</summary>
    private static (string Like, bool IsExact) Like(Wildcard pattern)
    {
        var isExact = true;
        var like = string.Concat(pattern.Tokens.Select(token =>
        {
            if (token is { Kind: WildcardTokenKind.OneOf, Set: [var from, var to] } && from == to && char.IsAscii(from) && !char.IsControl(from))
                return from is '%' or '_' or LikeEscape ? $"{LikeEscape}{from}" : $"{from}";
            isExact &= token.Kind == WildcardTokenKind.Any;
            return "%";
        }));
        return (like, isExact);
    }

    // Lower case of a text beyond ASCII is not what Core compares by; and Athena makes a k of the Kelvin sign, which Core does not.
    private static bool CanWrite(string text, bool ignoreCase) => SqlLiteral.CanWrite(text) && (!ignoreCase || text.All(char.IsAscii));

    private static bool IsExact(string text, bool ignoreCase) => !ignoreCase || !text.Contains('k', StringComparison.OrdinalIgnoreCase);

    private static string Cased(RecordColumn column, bool ignoreCase) => ignoreCase ? $"lower({column.Sql})" : column.Sql;

    private static string Literal(string text, bool ignoreCase) => SqlLiteral.Text(ignoreCase ? text.ToLowerInvariant() : text);

    /// <summary>What can be said of a field that is no plain column: that one of its columns is there, or holds a text that a passing record must have.</summary>
    private SqlCondition Part(Condition node, Field field)
    {
        var sources = columns.Of(field);
        var isJson = sources.All(static source => source.Kind == PartKind.Json);
        var needles = isJson ? NeedleFinder.Find(node) : field.Kind == FieldKind.Text ? Needle(node) : null;
        if (needles is null)
            return Noted(node, IsThere(sources, false));

        var text = sources.Count == 1 ? sources[0].Searchable : $"concat_ws(' ', {string.Join(", ", sources.Select(static source => source.Searchable))})";
        var holds = needles.Select(needle => $"strpos(lower({text}), {SqlLiteral.Text(needle.ToLowerInvariant())}) > 0").Append($"strpos({text}, '\\u') > 0");
        return Noted(node, new($"({string.Join(" OR ", holds)})", false));
    }

    /// <summary>A part of the text that is asked for, of a name that is put together from a record's texts.</summary>
    private static IReadOnlyList<string>? Needle(Condition node) => node switch
    {
        Comparison { Operator: ComparisonOperator.Equal, Operand.Text: { } text } one when NeedleText.OfLiteral(one.Field == FieldMap.Principal ? NeedleText.LastToken(text) : text) is { } part => [part],
        WildcardMatch one when one.Field != FieldMap.Principal && NeedleText.OfWildcard(one.Pattern) is { } part => [part],
        _ => null,
    };

    private static SqlCondition IsThere(IReadOnlyList<RecordColumn> sources, bool isExact)
        => new(sources.Count == 1 ? $"{sources[0].Sql} IS NOT NULL" : $"coalesce({string.Join(", ", sources.Select(static source => source.Sql))}) IS NOT NULL", isExact);

    private SqlCondition Noted(Condition node, SqlCondition condition)
    {
        note(node);
        return condition;
    }
}
