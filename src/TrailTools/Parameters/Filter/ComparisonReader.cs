using System.Collections;
using System.Management.Automation.Language;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Parameters.Filter;

/// <summary>Reads comparisons of a -Filter block: a property of $_ on one side, a literal or a variable on the other.</summary>
internal sealed class ComparisonReader(FilterValues values)
{
    /// <summary>The condition that a comparison writes down.</summary>
    /// <exception cref="Diagnostics.TrailException">It cannot be read as one.</exception>
    public Condition Read(BinaryExpressionAst comparison)
    {
        if (!FilterOperator.Table.TryGetValue(comparison.Operator, out var form))
            throw FilterErrors.Refused(comparison);

        var condition = (FilterPath.Read(comparison.Left), FilterPath.Read(comparison.Right)) switch
        {
            ({ } field, null) => Compare(field, form, comparison.Right),
            (null, { } field) => Compare(field, Mirrored(form, comparison), comparison.Left),
            _ => throw FilterErrors.NotFieldAndValue(comparison),
        };
        return form.IsNegated ? condition.Not() : condition;
    }

    private Condition Compare(Field field, FilterOperator form, ExpressionAst operand)
    {
        var value = ArgumentText.BaseOf(values.Of(operand));
        return form.Kind switch
        {
            FilterOperatorKind.Order => new Comparison(field, form.Comparison, OrderOperand(field, value, operand)),
            FilterOperatorKind.Like => Like(field, TextOf(value, operand), form.IgnoreCase),
            FilterOperatorKind.Match => new PatternMatch(field, Patterns.Create(TextOf(value, operand), form.IgnoreCase)),
            FilterOperatorKind.In when value is IEnumerable and not string and not IDictionary
                => new AnyOf([.. ((IEnumerable)value).Cast<object?>().Select(one => Equal(field, ArgumentText.BaseOf(one), form, operand))]),
            _ when value is null => new Presence(field).Not(),
            _ => Equal(field, value, form, operand),
        };
    }

    private static Comparison Equal(Field field, object? value, FilterOperator form, ExpressionAst operand)
        => new(field, ComparisonOperator.Equal, FilterOperands.Of(field, value, operand), form.IgnoreCase);

    private static Operand OrderOperand(Field field, object? value, ExpressionAst operand)
        => FilterOperands.Of(field, value, operand) is var read && read.HasOrder ? read : FilterOperands.InOrder(read) ?? throw FilterErrors.NoOrder(operand);

    private static Condition Like(Field field, string pattern, bool ignoreCase)
        => Wildcard.TryParse(pattern, out var wildcard) ? new WildcardMatch(field, wildcard, ignoreCase) : new Comparison(field, ComparisonOperator.Equal, Operand.Of(pattern), ignoreCase);

    private static string TextOf(object? value, ExpressionAst operand)
        => value is null or (IEnumerable and not string) ? throw FilterErrors.NoText(operand) : ArgumentText.Of(value);

    private static FilterOperator Mirrored(FilterOperator form, BinaryExpressionAst comparison)
        => form.Kind is FilterOperatorKind.Like or FilterOperatorKind.Match ? throw FilterErrors.NotFieldAndValue(comparison) : form.Mirrored;
}
