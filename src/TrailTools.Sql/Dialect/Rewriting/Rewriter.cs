using TrailTools.Sql.Dialect.Rewriting.Calls;
using TrailTools.Sql.Dialect.Rewriting.Clauses;
using TrailTools.Sql.Dialect.Rewriting.Values;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>Turns the nodes of Athena's SQL into those of DuckDB's, rule by rule.</summary>
internal static class Rewriter
{
    /// <summary>Applies all rules in their order.</summary>
    /// <exception cref="Diagnostics.TrailException">The query has something that is not supported, or wrong.</exception>
    public static IReadOnlyList<SyntaxNode> Rewrite(IReadOnlyList<SyntaxNode> nodes, RewriteContext context)
        => Rules(context, MapNames.Of(nodes)).Aggregate(nodes, static (rewritten, rule) => rule.Rewrite(rewritten));

    private static RewriteRule[] Rules(RewriteContext context, MapNames maps) =>
    [
        new LiteralRule(context),
        new SelectListRule(context),
        new JsonColumnRule(context),
        new UnnestRule(context, maps),
        new RowSourceRule(),
        new ReservedNameRule(context),
        new ArgumentKeywordRule(context),
        new TrailingClauseRule(),
        new CastRule(context),
        new MapLambdaRule(),
        new CallRule(context),
        new LambdaRule(context),
    ];
}
