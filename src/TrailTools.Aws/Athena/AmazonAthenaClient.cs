using Amazon.Runtime;
using TrailTools.Aws.Athena.Catalog;
using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.WorkGroups;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.Athena;

/// <summary>A client of Athena.</summary>
/// <param name="credentials">Whose calls they are.</param>
/// <param name="clientConfig">Where they go.</param>
internal sealed class AmazonAthenaClient(AWSCredentials credentials, AmazonAthenaConfig clientConfig)
    : AwsJsonClient(credentials, clientConfig), IAmazonAthena
{
    /// <inheritdoc/>
    public Task<BatchGetQueryExecutionResponse> BatchGetQueryExecutionAsync(BatchGetQueryExecutionRequest request, CancellationToken cancellationToken = default)
        => CallAsync<BatchGetQueryExecutionRequest, BatchGetQueryExecutionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<CreateWorkGroupResponse> CreateWorkGroupAsync(CreateWorkGroupRequest request, CancellationToken cancellationToken = default)
        => CallAsync<CreateWorkGroupRequest, CreateWorkGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetQueryExecutionResponse> GetQueryExecutionAsync(GetQueryExecutionRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetQueryExecutionRequest, GetQueryExecutionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetQueryResultsResponse> GetQueryResultsAsync(GetQueryResultsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetQueryResultsRequest, GetQueryResultsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetTableMetadataResponse> GetTableMetadataAsync(GetTableMetadataRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetTableMetadataRequest, GetTableMetadataResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetWorkGroupResponse> GetWorkGroupAsync(GetWorkGroupRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetWorkGroupRequest, GetWorkGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListDatabasesResponse> ListDatabasesAsync(ListDatabasesRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListDatabasesRequest, ListDatabasesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListQueryExecutionsResponse> ListQueryExecutionsAsync(ListQueryExecutionsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListQueryExecutionsRequest, ListQueryExecutionsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListTableMetadataResponse> ListTableMetadataAsync(ListTableMetadataRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListTableMetadataRequest, ListTableMetadataResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListWorkGroupsResponse> ListWorkGroupsAsync(ListWorkGroupsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListWorkGroupsRequest, ListWorkGroupsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<StartQueryExecutionResponse> StartQueryExecutionAsync(StartQueryExecutionRequest request, CancellationToken cancellationToken = default)
        => CallAsync<StartQueryExecutionRequest, StartQueryExecutionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<StopQueryExecutionResponse> StopQueryExecutionAsync(StopQueryExecutionRequest request, CancellationToken cancellationToken = default)
        => CallAsync<StopQueryExecutionRequest, StopQueryExecutionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<UpdateWorkGroupResponse> UpdateWorkGroupAsync(UpdateWorkGroupRequest request, CancellationToken cancellationToken = default)
        => CallAsync<UpdateWorkGroupRequest, UpdateWorkGroupResponse>(request, cancellationToken);
}
