using TrailTools.Cloud.Athena;

namespace TrailTools.Bench.Micro.Results;

/// <summary>An Athena to which every query has succeeded at once, with a result of more than one page.</summary>
internal sealed class FileAthena : IAthenaGateway
{
    /// <summary>What became of a query.</summary>
    public static QueryExecution Answered { get; } = new("answered", "", QueryExecution.Succeeded) { StatementType = "DML", OutputLocation = "s3://results/answered.csv" };

    /// <inheritdoc/>
    public Task<string> StartAsync(QueryRequest request, CancellationToken stop) => Task.FromResult(Answered.Id);

    /// <inheritdoc/>
    public Task<QueryExecution> GetAsync(string id, CancellationToken stop) => Task.FromResult(Answered);

    /// <inheritdoc/>
    public Task<ResultPage> GetResultsAsync(string id, string? token, CancellationToken stop) => Task.FromResult(new ResultPage(ResultText.Columns, [], "more"));

    /// <inheritdoc/>
    public Task<WorkGroupDescription?> FindWorkGroupAsync(string name, CancellationToken stop) => Task.FromResult<WorkGroupDescription?>(null);

    /// <inheritdoc/>
    public Task StopAsync(string id, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueryExecution>> GetAsync(IReadOnlyList<string> ids, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IdPage> ListAsync(string? workGroup, string? token, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListWorkGroupsAsync(CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task CreateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task UpdateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<TableDescription?> FindTableAsync(TableId table, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<TableDescription>> ListTablesAsync(string database, CancellationToken stop) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken stop) => throw new NotSupportedException();
}
