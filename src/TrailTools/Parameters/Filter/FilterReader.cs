using System.Management.Automation;
using System.Management.Automation.Language;
using TrailTools.Diagnostics;
using TrailTools.Query.Conditions;

namespace TrailTools.Parameters.Filter;

/// <summary>Reads a -Filter block, as PowerShell's own parser reads it, into a condition. The block is never run.</summary>
/// <param name="values">Gives the block's variables their values.</param>
internal sealed class FilterReader(FilterValues values)
{
    private readonly ComparisonReader _comparisons = new(values);

    /// <summary>The condition that a block writes down.</summary>
    /// <exception cref="TrailException">Something in it cannot be read as a condition; the message points at it.</exception>
    public Condition Read(ScriptBlock block)
    {
        var body = (ScriptBlockAst)block.Ast;
        if (body.ParamBlock is not null || body.BeginBlock is not null || body.ProcessBlock is not null || body.EndBlock?.Statements is not [PipelineAst statement])
            throw FilterErrors.NotOneCondition(body);

        return Read(ExpressionOf(statement));
    }

    private Condition Read(ExpressionAst expression) => expression switch
    {
        ParenExpressionAst { Pipeline: PipelineAst inner } => Read(ExpressionOf(inner)),
        UnaryExpressionAst { TokenKind: TokenKind.Not or TokenKind.Exclaim } not => Read(not.Child).Not(),
        BinaryExpressionAst { Operator: TokenKind.And } and => Read(and.Left).And(Read(and.Right)),
        BinaryExpressionAst { Operator: TokenKind.Or } or => new AnyOf([Read(or.Left), Read(or.Right)]),
        BinaryExpressionAst { Operator: TokenKind.Xor } xor => OnlyOne(Read(xor.Left), Read(xor.Right)),
        BinaryExpressionAst comparison => _comparisons.Read(comparison),
        _ when FilterPath.Read(expression) is { } field => new Truthiness(field),
        VariableExpressionAst variable when values.Of(variable) is bool truth => truth ? Condition.Always : Condition.Always.Not(),
        _ => throw FilterErrors.Refused(expression),
    };

    private static AnyOf OnlyOne(Condition left, Condition right) => new([left.And(right.Not()), left.Not().And(right)]);

    private static ExpressionAst ExpressionOf(PipelineAst pipeline)
        => pipeline.PipelineElements is [CommandExpressionAst { Redirections.Count: 0 } element] ? element.Expression : throw FilterErrors.Refused(pipeline);
}
