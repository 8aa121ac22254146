using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>Athena in memory: it knows tables and workgroups, and answers queries as a test says.</summary>
internal sealed class FakeAthena(FakeCloud cloud) : IAthenaGateway
{
    private const int PageSize = 1000;

    /// <summary>The tables; a test's answer to DDL may change them.</summary>
    public Dictionary<TableId, TableDescription> Tables { get; } = [];

    public List<string> Databases { get; } = ["default"];

    public List<WorkGroupDescription> WorkGroups { get; } = [new(WorkGroupDescription.Primary)];

    /// <summary>All queries, the newest last.</summary>
    public List<FakeQuery> Queries { get; } = [];

    /// <summary>What comes of a query; without one it succeeds with nothing.</summary>
    public Func<QueryRequest, FakeQuery> Answer { get; set; } = static request => new FakeQuery(request);

    public Task<string> StartAsync(QueryRequest request, CancellationToken stop) => cloud.Calls.Ask("StartQueryExecution", request.Sql, stop).Answer(() =>
    {
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(request.Sql), 1, 262_144);
        if (Queries.Find(query => query.Request.Token == request.Token) is { } same)
            return same.Id;

        var group = Group(request.WorkGroup);
        var place = group.IsEnforced ? group.OutputLocation : request.OutputLocation ?? group.OutputLocation;
        if (place is null && !group.HasManagedResults)
            throw TrailException.Invalid("AwsRequestRefused", request.WorkGroup, "No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.");

        var query = Answer(request);
        query.Begin(cloud, Queries.Count, group, place);
        Queries.Add(query);
        return query.Id;
    });

    public Task<QueryExecution> GetAsync(string id, CancellationToken stop)
        => cloud.Calls.Ask("GetQueryExecution", id, stop).Answer(() => Find(id).Tell());

    public Task<IReadOnlyList<QueryExecution>> GetAsync(IReadOnlyList<string> ids, CancellationToken stop)
        => cloud.Calls.Ask("BatchGetQueryExecution", "", stop).Answer<IReadOnlyList<QueryExecution>>(() => [.. Queries.Where(query => ids.Contains(query.Id)).Select(static query => query.Tell())]);

    public Task StopAsync(string id, CancellationToken stop) => cloud.Calls.Ask("StopQueryExecution", id, stop).Answer(() => Find(id).Stop());

    public Task<IdPage> ListAsync(string? workGroup, string? token, CancellationToken stop)
        => cloud.Calls.Ask("ListQueryExecutions", workGroup ?? "", stop).Answer(() => new IdPage([.. Queries.AsEnumerable().Reverse().Where(query => query.WorkGroup == (workGroup ?? WorkGroupDescription.Primary)).Select(static query => query.Id)], null));

    public Task<ResultPage> GetResultsAsync(string id, string? token, CancellationToken stop) => cloud.Calls.Ask("GetQueryResults", id, stop).Answer(() =>
    {
        var query = Find(id);
        var from = token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
        var rows = query.AllRows.Skip(from).Take(PageSize).ToArray();
        return new ResultPage(query.Columns, rows, from + rows.Length < query.AllRows.Count ? $"{from + rows.Length}" : null);
    });

    public Task<WorkGroupDescription?> FindWorkGroupAsync(string name, CancellationToken stop)
        => cloud.Calls.Ask("GetWorkGroup", name, stop).Answer(() => WorkGroups.Find(group => group.Name == name));

    public Task<IReadOnlyList<string>> ListWorkGroupsAsync(CancellationToken stop)
        => cloud.Calls.Ask("ListWorkGroups", "", stop).Answer<IReadOnlyList<string>>(() => [.. WorkGroups.Select(static group => group.Name)]);

    public Task CreateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop) => cloud.Calls.Ask("CreateWorkGroup", settings.Name, stop).Answer(() =>
    {
        Assert.DoesNotContain(WorkGroups, group => group.Name == settings.Name);
        WorkGroups.Add(settings);
    });

    public Task UpdateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop)
        => cloud.Calls.Ask("UpdateWorkGroup", settings.Name, stop).Answer(() => WorkGroups[WorkGroups.IndexOf(Group(settings.Name))] = settings);

    public Task<TableDescription?> FindTableAsync(TableId table, CancellationToken stop)
        => cloud.Calls.Ask("GetTableMetadata", $"{table}", stop).Answer(() => Tables.GetValueOrDefault(table));

    public Task<IReadOnlyList<TableDescription>> ListTablesAsync(string database, CancellationToken stop)
        => cloud.Calls.Ask("ListTableMetadata", database, stop).Answer<IReadOnlyList<TableDescription>>(() => [.. Tables.Values.Where(table => table.Id.Database == database).OrderBy(static table => table.Id.Name, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken stop)
        => cloud.Calls.Ask("ListDatabases", "", stop).Answer<IReadOnlyList<string>>(() => [.. Databases]);

    private WorkGroupDescription Group(string? name)
        => WorkGroups.Find(group => group.Name == (name ?? WorkGroupDescription.Primary)) ?? throw TrailException.Invalid("AwsRequestRefused", name, "WorkGroup is not found.");

    private FakeQuery Find(string id) => Queries.Find(query => query.Id == id) ?? throw new TrailException(TrailErrorKind.NotFound, "AthenaQueryMissing", id, $"Athena knows no query '{id}'.");
}
