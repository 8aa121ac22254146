namespace TrailTools.Sql.Dialect.Functions;

/// <summary>How a function of Athena is had from DuckDB.</summary>
internal enum FunctionKind
{
    /// <summary>DuckDB has the same under the same name.</summary>
    Same,

    /// <summary>DuckDB has the same under another name.</summary>
    Renamed,

    /// <summary>A macro is installed, under the name with <see cref="SqlFunction.Prefix"/>.</summary>
    Macro,

    /// <summary>The same, for the project's own use only.</summary>
    Inner,

    /// <summary>The call is written otherwise: for aggregates and lambdas, which macros cannot take.</summary>
    Template,

    /// <summary>It is not supported.</summary>
    Refused,
}
