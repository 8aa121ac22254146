namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>A query cannot be answered: the message is in Athena's words, as far as they are known.</summary>
/// <param name="message">What is wrong, such as <c>TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.default.t' does not exist</c>.</param>
internal sealed class QueryException(string message) : Exception(message)
{
    /// <summary>Whose fault it is: 1 Athena's, 2 the user's, 3 another's (Amazon Athena API Reference, AthenaError).</summary>
    public int Category { get; init; } = 2;

    /// <summary>Whether the text cannot be read at all, which Athena says before it takes the query.</summary>
    public bool IsMalformed { get; init; }
}
