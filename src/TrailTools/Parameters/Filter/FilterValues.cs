using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TrailTools.Parameters.Filter;

/// <summary>
/// Gives the literals and variables of a -Filter block their values. Variables come from the table given outright; without one, from the
/// block's own module first, then from where the cmdlet was called.
/// </summary>
internal sealed class FilterValues(ScriptBlock block, SessionState caller, Hashtable? given)
{
    private static readonly Dictionary<string, object?> Constants = new(StringComparer.OrdinalIgnoreCase) { ["true"] = true, ["false"] = false, ["null"] = null };

    /// <summary>The value of an expression.</summary>
    /// <exception cref="Diagnostics.TrailException">It is neither a literal nor a variable, or the variable is not set.</exception>
    public object? Of(ExpressionAst expression) => expression switch
    {
        ConstantExpressionAst constant => constant.Value,
        VariableExpressionAst variable => Of(variable),
        ArrayLiteralAst list => list.Elements.Select(Of).ToArray(),
        ArrayExpressionAst { SubExpression.Statements: [PipelineAst inner] } => OfPipeline(inner) is var value && value is IList ? value : new[] { value },
        ArrayExpressionAst { SubExpression.Statements: [] } => Array.Empty<object?>(),
        ParenExpressionAst { Pipeline: PipelineAst inner } => OfPipeline(inner),
        UnaryExpressionAst { TokenKind: TokenKind.Minus, Child: ConstantExpressionAst { Value: var number } } when number is not string
            => -LanguagePrimitives.ConvertTo<decimal>(number),
        MemberExpressionAst { Static: false, Member: StringConstantExpressionAst name } member and not InvokeMemberExpressionAst
            => MemberOf(Of(member.Expression), name.Value),
        _ => throw FilterErrors.Refused(expression),
    };

    /// <summary>The value of a variable.</summary>
    /// <exception cref="Diagnostics.TrailException">It is not set.</exception>
    public object? Of(VariableExpressionAst variable)
    {
        var name = variable.VariablePath.UserPath;
        if (Constants.TryGetValue(name, out var constant))
            return constant;
        if (given is not null)
            return given.ContainsKey(name) ? given[name] : throw FilterErrors.NotGiven(variable);

        var found = block.Module?.SessionState.PSVariable.Get(name) ?? caller.PSVariable.Get(name);
        return found is null ? throw FilterErrors.Unset(variable) : found.Value;
    }

    private object? OfPipeline(PipelineAst pipeline)
        => pipeline.PipelineElements is [CommandExpressionAst element] ? Of(element.Expression) : throw FilterErrors.Refused(pipeline);

    private static object? MemberOf(object? value, string name) => ArgumentText.BaseOf(value) switch
    {
        null => null,
        IDictionary table => table[name],
        _ => PSObject.AsPSObject(value).Properties[name]?.Value,
    };
}
