using System.Management.Automation.Language;
using TrailTools.Events;
using TrailTools.Query.Fields;

namespace TrailTools.Parameters.Filter;

/// <summary>Reads properties of $_ in a -Filter block, such as $_.RequestParameters.bucketName or $_.Resources[0].ARN.</summary>
internal static class FilterPath
{
    private static readonly string[] Items = ["_", "PSItem"];

    /// <summary>The field that an expression names; null for one that does not begin at $_.</summary>
    /// <exception cref="Diagnostics.TrailException">It begins at $_ and goes where no field is.</exception>
    public static Field? Read(ExpressionAst expression)
    {
        if (!BeginsAtItem(expression))
            return null;

        PathStep[] steps = [.. Steps(expression)];
        return FieldMap.TryFind(expression.Extent.Text, steps) ?? throw FilterErrors.UnknownField(expression);
    }

    private static bool BeginsAtItem(ExpressionAst expression) => expression switch
    {
        VariableExpressionAst variable => Items.Contains(variable.VariablePath.UserPath, StringComparer.OrdinalIgnoreCase),
        MemberExpressionAst member => BeginsAtItem(member.Expression),
        IndexExpressionAst index => BeginsAtItem(index.Target),
        _ => false,
    };

    private static IEnumerable<PathStep> Steps(ExpressionAst expression) => expression switch
    {
        VariableExpressionAst => [],
        InvokeMemberExpressionAst method => throw FilterErrors.Refused(method),
        MemberExpressionAst { Static: false, Member: StringConstantExpressionAst name } member => Steps(member.Expression).Append(new PathStep(name.Value)),
        IndexExpressionAst { Index: ConstantExpressionAst { Value: int place and >= 0 } } index => Steps(index.Target).Append(new PathStep(null, place)),
        IndexExpressionAst { Index: StringConstantExpressionAst name } index => Steps(index.Target).Append(new PathStep(name.Value)),
        _ => throw FilterErrors.Refused(expression),
    };
}
