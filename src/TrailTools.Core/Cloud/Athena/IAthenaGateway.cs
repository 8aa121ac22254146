namespace TrailTools.Cloud.Athena;

/// <summary>Athena in one Region (Amazon Athena API Reference): queries, workgroups, and the tables that queries can name.</summary>
internal interface IAthenaGateway
{
    /// <summary>Starts a query.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="Diagnostics.TrailException">Athena does not take it: no place for results, no such workgroup, too many queries (kind Throttled), a text that is too long.</exception>
    Task<string> StartAsync(QueryRequest request, CancellationToken stop);

    /// <summary>How a query is.</summary>
    /// <exception cref="Diagnostics.TrailException">There is no such query.</exception>
    Task<QueryExecution> GetAsync(string id, CancellationToken stop);

    /// <summary>How queries are; those that Athena does not know are left out. Any number.</summary>
    Task<IReadOnlyList<QueryExecution>> GetAsync(IReadOnlyList<string> ids, CancellationToken stop);

    /// <summary>Stops a query. One that has ended stays as it is.</summary>
    Task StopAsync(string id, CancellationToken stop);

    /// <summary>A page of the ids of a workgroup's queries of the last 45 days, the newest first.</summary>
    /// <param name="workGroup">The workgroup; the primary one if null.</param>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IdPage> ListAsync(string? workGroup, string? token, CancellationToken stop);

    /// <summary>A page of a query's rows, 1,000 at most. For a SELECT the first row of the first page is the columns' names.</summary>
    /// <param name="id">The query, which has succeeded.</param>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="stop">Ends the call.</param>
    Task<ResultPage> GetResultsAsync(string id, string? token, CancellationToken stop);

    /// <summary>A workgroup; null where there is none of that name.</summary>
    Task<WorkGroupDescription?> FindWorkGroupAsync(string name, CancellationToken stop);

    /// <summary>The names of all workgroups.</summary>
    Task<IReadOnlyList<string>> ListWorkGroupsAsync(CancellationToken stop);

    /// <summary>Makes a workgroup.</summary>
    Task CreateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop);

    /// <summary>Changes the settings of a workgroup that <see cref="WorkGroupDescription"/> has; what else it has stays.</summary>
    Task UpdateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop);

    /// <summary>A table's columns and properties; null where there is no such table or database.</summary>
    Task<TableDescription?> FindTableAsync(TableId table, CancellationToken stop);

    /// <summary>The tables of a database, in their order by name; none where there is no such database.</summary>
    Task<IReadOnlyList<TableDescription>> ListTablesAsync(string database, CancellationToken stop);

    /// <summary>The names of the databases.</summary>
    Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken stop);
}
