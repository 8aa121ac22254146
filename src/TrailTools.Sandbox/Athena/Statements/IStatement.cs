namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>A statement that asks or changes the data catalog.</summary>
internal interface IStatement
{
    /// <summary>Its kind: DDL, or UTILITY where it only tells (Amazon Athena API Reference, QueryExecution).</summary>
    string Type { get; }

    /// <summary>Its kind more closely, such as CREATE_TABLE.</summary>
    string SubType { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="Engine.QueryException">It cannot be done.</exception>
    StatementAnswer Run(StatementPlace place);
}
