using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Pruning;

/// <summary>Reads conditions that are about one column; what is of another shape demands nothing.</summary>
/// <param name="resolver">Knows the columns.</param>
internal sealed class ColumnTestReader(ColumnResolver resolver)
{
    private static readonly Dictionary<string, (ColumnTestKind Kind, ColumnTestKind Turned)> Comparisons = new()
    {
        ["COMPARE_EQUAL"] = (ColumnTestKind.Equal, ColumnTestKind.Equal),
        ["COMPARE_LESSTHAN"] = (ColumnTestKind.Less, ColumnTestKind.More),
        ["COMPARE_LESSTHANOREQUALTO"] = (ColumnTestKind.AtMost, ColumnTestKind.AtLeast),
        ["COMPARE_GREATERTHAN"] = (ColumnTestKind.More, ColumnTestKind.Less),
        ["COMPARE_GREATERTHANOREQUALTO"] = (ColumnTestKind.AtLeast, ColumnTestKind.AtMost),
    };

    /// <summary>What a condition demands of single columns: all of it must hold.</summary>
    public IEnumerable<ColumnTest> Read(SqlNode condition) => condition.Type switch
    {
        "COMPARE_IN" => Tests(condition.Children.First(), ColumnTestKind.Equal, [.. condition.Children.Skip(1)]),
        "COMPARE_BETWEEN" => Tests(condition["input"], ColumnTestKind.AtLeast, condition["lower"]).Concat(Tests(condition["input"], ColumnTestKind.AtMost, condition["upper"])),
        "OPERATOR_IS_NOT_NULL" => Tests(condition.Children.First(), ColumnTestKind.Present),
        "FUNCTION" when condition.Function == "~~" => Tests(condition.Children.First(), ColumnTestKind.Like, [.. condition.Children.Skip(1)]),
        _ when Comparisons.TryGetValue(condition.Type, out var kind) => Tests(condition["left"], kind.Kind, condition["right"]).Concat(Tests(condition["right"], kind.Turned, condition["left"])),
        _ => [],
    };

    private IEnumerable<ColumnTest> Tests(SqlNode subject, ColumnTestKind kind, params SqlNode[] operands)
        => resolver.Resolve(subject) is { } column ? [new ColumnTest(column, kind, operands)] : [];
}
