namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>What a token of DDL is.</summary>
internal enum DdlTokenKind
{
    /// <summary>A keyword or a name.</summary>
    Word,

    /// <summary>A name in backticks.</summary>
    Name,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>A bracket, a comma, an operator.</summary>
    Symbol,

    /// <summary>The end.</summary>
    End,
}
