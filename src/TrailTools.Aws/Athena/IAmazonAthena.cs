using TrailTools.Aws.Athena.Catalog;
using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.WorkGroups;

namespace TrailTools.Aws.Athena;

/// <summary>Athena (Amazon Athena API Reference, 2017-05-18), as far as it is used here.</summary>
internal interface IAmazonAthena : IDisposable
{
    /// <summary>Tells how queries are, 50 at most.</summary>
    Task<BatchGetQueryExecutionResponse> BatchGetQueryExecutionAsync(BatchGetQueryExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a workgroup.</summary>
    Task<CreateWorkGroupResponse> CreateWorkGroupAsync(CreateWorkGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells how a query is.</summary>
    Task<GetQueryExecutionResponse> GetQueryExecutionAsync(GetQueryExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the rows of a query that has succeeded.</summary>
    Task<GetQueryResultsResponse> GetQueryResultsAsync(GetQueryResultsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what a table is.</summary>
    Task<GetTableMetadataResponse> GetTableMetadataAsync(GetTableMetadataRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what a workgroup is.</summary>
    Task<GetWorkGroupResponse> GetWorkGroupAsync(GetWorkGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the databases of a data catalog.</summary>
    Task<ListDatabasesResponse> ListDatabasesAsync(ListDatabasesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the queries of a workgroup, the newest first.</summary>
    Task<ListQueryExecutionsResponse> ListQueryExecutionsAsync(ListQueryExecutionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the tables of a database.</summary>
    Task<ListTableMetadataResponse> ListTableMetadataAsync(ListTableMetadataRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what workgroups there are.</summary>
    Task<ListWorkGroupsResponse> ListWorkGroupsAsync(ListWorkGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts a query.</summary>
    Task<StartQueryExecutionResponse> StartQueryExecutionAsync(StartQueryExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops a query.</summary>
    Task<StopQueryExecutionResponse> StopQueryExecutionAsync(StopQueryExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a workgroup.</summary>
    Task<UpdateWorkGroupResponse> UpdateWorkGroupAsync(UpdateWorkGroupRequest request, CancellationToken cancellationToken = default);
}
