using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>One difference between Athena's SQL and DuckDB's, put right wherever it stands.</summary>
internal abstract class RewriteRule
{
    /// <summary>Puts it right in brackets first, then around them.</summary>
    /// <exception cref="Diagnostics.TrailException">There is something that cannot be put right.</exception>
    public IReadOnlyList<SyntaxNode> Rewrite(IReadOnlyList<SyntaxNode> nodes)
        => RewriteLevel([.. nodes.Select(node => node is Group group ? RewriteGroup(group) : node)]);

    /// <summary>Puts it right among nodes whose brackets' inside is right already.</summary>
    protected abstract IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes);

    private Group RewriteGroup(Group group) => group with { Items = Rewrite(group.Items) };
}
