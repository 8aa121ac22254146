using TrailTools.Query.Conditions;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Pruning;

/// <summary>
/// Reads of a WHERE a condition of ours that is true of every record that WHERE is true of. It may be true of more: text compares
/// without case here, and what is not understood demands nothing.
/// </summary>
/// <param name="tests">Reads what is about single columns.</param>
internal sealed class ConditionReader(ColumnTestReader tests)
{
    /// <summary>The condition; null where nothing is demanded.</summary>
    public Condition? Read(SqlNode where) => where.Type switch
    {
        "CONJUNCTION_AND" => All(where.Children.Select(Read)),
        "CONJUNCTION_OR" => Any([.. where.Children.Select(Read)]),
        _ => All(tests.Read(where).Select(Read)),
    };

    private static Condition? All(IEnumerable<Condition?> parts) => parts.OfType<Condition>().ToArray() is { Length: > 0 } known ? new AllOf(known) : null;

    private static AnyOf? Any(Condition?[] parts) => Array.TrueForAll(parts, static part => part is not null) ? new AnyOf(parts!) : null;

    private static Condition? Read(ColumnTest test) => test switch
    {
        { Column.Path.Count: 0 } or { Column.IsTime: true } => null,
        { Kind: ColumnTestKind.Present } => new Presence(test.Column.Field),
        { Kind: ColumnTestKind.Equal } => Equal(test, [.. test.Operands.Select(ConstantReader.Literal)]),
        { Kind: ColumnTestKind.Like } => ConstantReader.Literal(test.Operands[0]) is { } pattern ? new WildcardMatch(test.Column.Field, LikePattern.Widen(pattern)) : null,
        _ => null,
    };

    private static AnyOf? Equal(ColumnTest test, string?[] texts)
        => Array.TrueForAll(texts, static text => text is not null)
            ? new AnyOf([.. texts.Select(text => new Comparison(test.Column.Field, ComparisonOperator.Equal, Operand.Of(text!)))]) : null;
}
