namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>A token, or all that stands between two brackets.</summary>
internal abstract record SyntaxNode
{
    /// <summary>The token that it begins with.</summary>
    public abstract Token First { get; }

    /// <summary>Whether it is this keyword, or this symbol.</summary>
    public virtual bool Is(string word) => false;

    /// <summary>Whether it can name a column, a table, a function.</summary>
    public virtual bool IsName => false;

    /// <summary>The text in quotes that it is; else null.</summary>
    public virtual string? Literal => null;
}
