using TrailTools.Aws.Athena;
using TrailTools.Aws.Athena.Catalog;
using TrailTools.Aws.Athena.Exceptions;
using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.WorkGroups;
using TrailTools.Aws.Errors;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using QueryExecution = TrailTools.Cloud.Athena.QueryExecution;

namespace TrailTools.Aws.Gateways;

/// <summary>Athena in one Region, over the client.</summary>
/// <param name="client">The client of the Region.</param>
/// <param name="region">The Region.</param>
internal sealed class AthenaGateway(IAmazonAthena client, string region) : IAthenaGateway
{
    private const int LargestBatch = 50;

    /// <inheritdoc/>
    public async Task<string> StartAsync(QueryRequest request, CancellationToken stop)
        => (await AwsErrors.AskAsync("StartQueryExecution", request.WorkGroup ?? WorkGroupDescription.Primary, () => client.StartQueryExecutionAsync(QueryConverter.Start(request), stop), stop).ConfigureAwait(false)).QueryExecutionId ?? "";

    /// <inheritdoc/>
    public async Task<QueryExecution> GetAsync(string id, CancellationToken stop)
    {
        var answer = await AskAsync("GetQueryExecution", id, () => client.GetQueryExecutionAsync(new GetQueryExecutionRequest { QueryExecutionId = id }, stop), stop).ConfigureAwait(false);
        return QueryConverter.Read(answer.QueryExecution ?? throw Missing(id));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueryExecution>> GetAsync(IReadOnlyList<string> ids, CancellationToken stop)
    {
        var found = new Dictionary<string, QueryExecution>(StringComparer.Ordinal);
        foreach (var batch in ids.Distinct(StringComparer.Ordinal).Chunk(LargestBatch))
        {
            var request = new BatchGetQueryExecutionRequest { QueryExecutionIds = [.. batch] };
            var answer = await AwsErrors.AskAsync("BatchGetQueryExecution", region, () => client.BatchGetQueryExecutionAsync(request, stop), stop).ConfigureAwait(false);
            foreach (var one in (answer.QueryExecutions ?? []).Select(QueryConverter.Read))
                found[one.Id] = one;
        }

        return [.. ids.Select(found.GetValueOrDefault).OfType<QueryExecution>()];
    }

    /// <inheritdoc/>
    public Task StopAsync(string id, CancellationToken stop)
        => AskAsync("StopQueryExecution", id, () => client.StopQueryExecutionAsync(new StopQueryExecutionRequest { QueryExecutionId = id }, stop), stop);

    /// <inheritdoc/>
    public async Task<IdPage> ListAsync(string? workGroup, string? token, CancellationToken stop)
    {
        var request = new ListQueryExecutionsRequest { WorkGroup = workGroup, NextToken = token };
        var page = await AwsErrors.AskAsync("ListQueryExecutions", workGroup ?? WorkGroupDescription.Primary, () => client.ListQueryExecutionsAsync(request, stop), stop).ConfigureAwait(false);
        return new IdPage(page.QueryExecutionIds ?? [], TrailConverter.Filled(page.NextToken));
    }

    /// <inheritdoc/>
    public async Task<ResultPage> GetResultsAsync(string id, string? token, CancellationToken stop)
    {
        var request = new GetQueryResultsRequest { QueryExecutionId = id, NextToken = token };
        return QueryConverter.Read(await AskAsync("GetQueryResults", id, () => client.GetQueryResultsAsync(request, stop), stop).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<WorkGroupDescription?> FindWorkGroupAsync(string name, CancellationToken stop)
    {
        var answer = await FindAsync("GetWorkGroup", name, () => client.GetWorkGroupAsync(new GetWorkGroupRequest { WorkGroup = name }, stop), stop).ConfigureAwait(false);
        return answer?.WorkGroup is { } found ? WorkGroupConverter.Read(found) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListWorkGroupsAsync(CancellationToken stop) => await AllAsync("ListWorkGroups", region, async token =>
    {
        var page = await client.ListWorkGroupsAsync(new ListWorkGroupsRequest { NextToken = token }, stop).ConfigureAwait(false);
        return ((page.WorkGroups ?? []).Select(static group => group.Name ?? ""), page.NextToken);
    }, stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task CreateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop)
        => AwsErrors.AskAsync("CreateWorkGroup", settings.Name, () => client.CreateWorkGroupAsync(WorkGroupConverter.Create(settings), stop), stop);

    /// <inheritdoc/>
    public Task UpdateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop)
        => AwsErrors.AskAsync("UpdateWorkGroup", settings.Name, () => client.UpdateWorkGroupAsync(WorkGroupConverter.Update(settings), stop), stop);

    /// <inheritdoc/>
    public async Task<TableDescription?> FindTableAsync(TableId table, CancellationToken stop)
    {
        var request = new GetTableMetadataRequest { CatalogName = TableId.Catalog, DatabaseName = table.Database, TableName = table.Name };
        var answer = await FindAsync("GetTableMetadata", $"{table}", () => client.GetTableMetadataAsync(request, stop), stop).ConfigureAwait(false);
        return answer?.TableMetadata is { } found ? TableConverter.Read(table.Database, found) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TableDescription>> ListTablesAsync(string database, CancellationToken stop)
    {
        var tables = await AllAsync("ListTableMetadata", database, async token =>
        {
            var request = new ListTableMetadataRequest { CatalogName = TableId.Catalog, DatabaseName = database, NextToken = token };
            var page = await FindAsync("ListTableMetadata", database, () => client.ListTableMetadataAsync(request, stop), stop).ConfigureAwait(false);
            return ((page?.TableMetadataList ?? []).Select(found => TableConverter.Read(database, found)), page?.NextToken);
        }, stop).ConfigureAwait(false);
        return [.. tables.OrderBy(static table => table.Id.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken stop) => await AllAsync("ListDatabases", region, async token =>
    {
        var page = await client.ListDatabasesAsync(new ListDatabasesRequest { CatalogName = TableId.Catalog, NextToken = token }, stop).ConfigureAwait(false);
        return ((page.DatabaseList ?? []).Select(static database => database.Name ?? ""), page.NextToken);
    }, stop).ConfigureAwait(false);

    /// <summary>Asks something of a query.</summary>
    private async Task<T> AskAsync<T>(string operation, string id, Func<Task<T>> call, CancellationToken stop)
        where T : class
        => await FindAsync(operation, id, call, stop).ConfigureAwait(false) ?? throw Missing(id);

    /// <summary>Asks for something; null where Athena says that there is none. It says so by its words only.</summary>
    private static Task<T?> FindAsync<T>(string operation, string subject, Func<Task<T>> call, CancellationToken stop)
        where T : class
        => AwsErrors.AskAsync(operation, subject, async () =>
        {
            try
            {
                return await call().ConfigureAwait(false);
            }
            catch (MetadataException error) when (error.Message.Contains("EntityNotFound", StringComparison.Ordinal))
            {
                return null;
            }
            catch (InvalidRequestException error) when (error.Message.Contains("not found", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }, stop);

    private static async Task<List<T>> AllAsync<T>(string operation, string subject, Func<string?, Task<(IEnumerable<T> Items, string? NextToken)>> page, CancellationToken stop)
    {
        var all = new List<T>();
        string? token = null;
        do
        {
            (var items, token) = await AwsErrors.AskAsync(operation, subject, () => page(token), stop).ConfigureAwait(false);
            all.AddRange(items);
        }
        while (!string.IsNullOrEmpty(token));
        return all;
    }

    private TrailException Missing(string id)
        => new(TrailErrorKind.NotFound, "AthenaQueryMissing", id, $"Athena in {region} knows no query '{id}': it keeps a query for 45 days, in the Region that it was asked in (-Region).");
}
