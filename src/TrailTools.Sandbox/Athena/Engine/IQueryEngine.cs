namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>Answers queries: SELECT and what begins with WITH or VALUES. It is made by another assembly, which stands on the SQL engine of TrailTools.</summary>
internal interface IQueryEngine
{
    /// <summary>Sees whether a text can be read as a query.</summary>
    /// <exception cref="QueryException">It cannot.</exception>
    void Check(string sql);

    /// <summary>Begins to answer a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="QueryException">It cannot be answered.</exception>
    IQueryAnswer Open(EngineQuery query, CancellationToken stop);
}
