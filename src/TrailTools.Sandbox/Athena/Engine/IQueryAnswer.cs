namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>What a query answers.</summary>
internal interface IQueryAnswer : IDisposable
{
    /// <summary>Its columns.</summary>
    IReadOnlyList<AnswerColumn> Columns { get; }

    /// <summary>Its rows as they come: a text for each column as Athena writes it, null for NULL.</summary>
    /// <exception cref="QueryException">The rest cannot be answered.</exception>
    IEnumerable<IReadOnlyList<string?>> Rows { get; }
}
