namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>What a token of SQL is.</summary>
internal enum TokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>Text in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator, a bracket, a comma.</summary>
    Symbol,

    /// <summary>Nothing: what is blank before it ends the text.</summary>
    End,
}
