using System.Globalization;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Sessions;
using TrailTools.Tables;
using TrailTools.Tables.Ddl;

namespace TrailTools.Sql.Tests.Athena;

/// <summary>Athena as far as a search needs it: it answers with the rows of the local engine over a folder of log files.</summary>
/// <param name="paths">The log files.</param>
internal sealed class LocalAthena(IReadOnlyList<string> paths) : IAthenaGateway, ICloud
{
    private static readonly TableId Id = new("default", "cloudtrail_logs_test");

    private ResultPage _page = new([], [], null);

    /// <summary>The queries that were asked, in their order.</summary>
    public List<string> Asked { get; } = [];

    public string Region => "eu-west-1";

    public IAthenaGateway Athena => this;

    public IBucketGateway Buckets => throw new NotSupportedException();

    public IObjectGateway Objects => throw new NotSupportedException();

    public IOrganizationGateway Organization => throw new NotSupportedException();

    /// <summary>An engine over a table with all documented columns, partitioned by account, Region and day.</summary>
    public AthenaEngine Engine(params CatalogColumn[] columns) => new(new AthenaTarget(
        this,
        new TableLayout(Id, columns.Length > 0 ? columns : [.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, HiveTypes.Of(column.Type)))])
        {
            Day = new PartitionKey("day", PartitionKind.Date) { Format = "yyyy/MM/dd" },
        },
        PriceTable.Load(PriceTable.ShippedPath).For("eu-west-1"))
    {
        AllowFullScan = true,
        ListAccountsAsync = static _ => throw new NotSupportedException(),
        EstimateAsync = static (_, _, _) => throw new NotSupportedException(),
    });

    public Task<ResultPage> GetResultsAsync(string id, string? token, CancellationToken stop) => Task.FromResult(_page);

    public Task<CloudCaller> GetCallerAsync(CancellationToken stop) => throw new NotSupportedException();

    public ITrailGateway Trails(string region) => throw new NotSupportedException();

    public IReadOnlyList<string> ListRegions() => throw new NotSupportedException();

    public Task<string> StartAsync(QueryRequest request, CancellationToken stop)
    {
        Asked.Add(request.Sql);
        var table = new LogTable(new FolderLogStore(paths), new LogReadLimits(), new SearchSummary(), NullTrailLog.Instance, LogScope.DefaultDeliveryMargin, LogTableColumns.OfAws, stop);
        using var run = new SqlRun(request.Sql, new LogCatalog($"{Id}", table), new SqlSpace(), NullTrailLog.Instance);
        var rows = run.Rows(stop).ToArray();
        var columns = rows.Length == 0 ? [] : rows[0].Names.Select(static name => new ResultColumn(name, "varchar")).ToArray();
        _page = new ResultPage(columns, [columns.Select(static column => (string?)column.Name).ToArray(), .. rows.Select(static row => row.Values.Select(Text).ToArray())], null);
        return Task.FromResult($"{Asked.Count}");
    }

    public Task<QueryExecution> GetAsync(string id, CancellationToken stop) => Task.FromResult(new QueryExecution(id, Asked[^1], QueryExecution.Succeeded) { StatementType = "DML" });

    public Task<IReadOnlyList<QueryExecution>> GetAsync(IReadOnlyList<string> ids, CancellationToken stop) => throw new NotSupportedException();

    public Task StopAsync(string id, CancellationToken stop) => throw new NotSupportedException();

    public Task<IdPage> ListAsync(string? workGroup, string? token, CancellationToken stop) => throw new NotSupportedException();

    public Task<WorkGroupDescription?> FindWorkGroupAsync(string name, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ListWorkGroupsAsync(CancellationToken stop) => throw new NotSupportedException();

    public Task CreateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop) => throw new NotSupportedException();

    public Task UpdateWorkGroupAsync(WorkGroupDescription settings, CancellationToken stop) => throw new NotSupportedException();

    public Task<TableDescription?> FindTableAsync(TableId table, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<TableDescription>> ListTablesAsync(string database, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken stop) => throw new NotSupportedException();

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
