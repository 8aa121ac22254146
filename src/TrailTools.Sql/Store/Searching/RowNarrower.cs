using TrailTools.Engines.Matching;
using TrailTools.Query.Conditions;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Store.Searching;

/// <summary>
/// Makes of a condition SQL that is true of every record that may be an answer. What a condition means stays Core's to say: of columns
/// with few values it is asked of each value that is there, and DuckDB picks the rows that have one of those which pass.
/// </summary>
/// <param name="database">Where the rows are.</param>
/// <param name="files">The files that they are in.</param>
internal sealed class RowNarrower(StoreDatabase database, FileChoice files) : ConditionVisitor<string?>
{
    /// <summary>What leaves out nothing.</summary>
    public const string Nothing = "true";

    private readonly PassingValues _values = new(database, files);

    /// <summary>SQL that can stand behind WHERE.</summary>
    public string Narrow(Condition condition)
        => condition.Accept(this) ?? Nothing;

    /// <inheritdoc/>
    public override string? Visit(AllOf node)
        => node.Parts.Select(part => part.Accept(this)).OfType<string>().ToArray() is { Length: > 0 } parts ? $"({string.Join(" AND ", parts)})" : null;

    /// <inheritdoc/>
    public override string? Visit(AnyOf node)
    {
        var parts = node.Parts.Select(part => part.Accept(this)).ToArray();
        return Array.Exists(parts, static part => part is null) ? null : $"({string.Join(" OR ", parts.Prepend("false"))})";
    }

    /// <inheritdoc/>
    /// <remarks>What is true of more than the answers is no help in leaving them out.</remarks>
    public override string? Visit(Negation node) => null;

    /// <inheritdoc/>
    public override string? Visit(Comparison node)
        => node is { Operator: ComparisonOperator.Equal, Operand.Text: { } text } && NarrowColumns.Id(node.Field) is { } id && text.All(char.IsAscii)
            ? $"lower({id}) = {SqlText.Literal(text.ToLowerInvariant())}" : Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(WildcardMatch node) => Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(PatternMatch node) => Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(AddressMatch node) => Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(Presence node) => Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(Truthiness node) => Leaf(node, node.Field);

    /// <inheritdoc/>
    public override string? Visit(RecordMatch node) => null;

    private string? Leaf(Condition leaf, Query.Fields.Field field)
    {
        if (NarrowColumns.Of(field) is { } columns)
            return _values.Condition(leaf, columns);
        if (NarrowColumns.Top(field) is not { } top)
            return null;

        return NeedleFinder.Find(leaf) is { } needles ? $"({top} IS NOT NULL AND {Holds(top, needles)})" : $"{top} IS NOT NULL";
    }

    /// <summary>Whether JSON holds one of these texts, or an escape that could hide one.</summary>
    private static string Holds(string column, IEnumerable<string> needles)
        => $"({string.Join(" OR ", needles.Select(needle => $"contains(lower({column}), {SqlText.Literal(needle.ToLowerInvariant())})"))} OR contains({column}, '\\u'))";
}
