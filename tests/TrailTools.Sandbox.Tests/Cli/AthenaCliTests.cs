using TrailTools.Sandbox.Tests.Athena;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Cli;

/// <summary>aws athena as a client.</summary>
public sealed class AthenaCliTests : IAsyncDisposable
{
    private readonly AthenaSandbox _sandbox = new();
    private string _last = "";

    [Fact]
    public async Task The_CLI_makes_a_table_and_asks_it()
    {
        _sandbox.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("RunInstances"));

        Assert.Equal("SUCCEEDED", await QueryAsync(Projected()));
        Assert.Equal("logs\tEXTERNAL_TABLE", await Run("get-table-metadata", "--catalog-name", "AwsDataCatalog", "--database-name", "default", "--table-name", "logs", "--query", "TableMetadata.[Name, TableType]"));
        Assert.Equal("SUCCEEDED", await QueryAsync("SELECT eventname, day FROM logs WHERE day = ?", "--execution-parameters", "'2026/03/04'"));
        Assert.Equal("eventname\tday\nRunInstances\t2026/03/04", await Run("get-query-results", "--query-execution-id", _last, "--query", "ResultSet.Rows[].[Data[0].VarCharValue, Data[1].VarCharValue]"));
        Assert.Equal("DML\tSELECT\tAthena engine version 3", await Run("get-query-execution", "--query-execution-id", _last, "--query", "QueryExecution.[StatementType, SubstatementType, EngineVersion.EffectiveEngineVersion]"));
    }

    [Fact]
    public async Task The_CLI_makes_a_workgroup_and_is_refused_in_Athenas_words()
    {
        Assert.Equal("", await Run("create-work-group", "--name", "mine", "--configuration", "BytesScannedCutoffPerQuery=10000000,EnforceWorkGroupConfiguration=true"));
        Assert.Equal("10000000", await Run("get-work-group", "--work-group", "mine", "--query", "WorkGroup.Configuration.BytesScannedCutoffPerQuery"));
        Assert.Equal("primary\nmine", (await Run("list-work-groups", "--query", "WorkGroups[].Name")).Replace('\t', '\n'));
        Assert.Contains("No output location provided.", await Run("start-query-execution", "--query-string", "SELECT 1", "--work-group", "mine"), StringComparison.Ordinal);
        Assert.Contains("mismatched input 'SELEC'", await Run("start-query-execution", "--query-string", "SELEC 1", "--result-configuration", $"OutputLocation=s3://{AthenaSandbox.Results}/"), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private async Task<string> QueryAsync(string sql, params string[] more)
    {
        _last = await Run(["start-query-execution", "--query-string", sql, "--result-configuration", $"OutputLocation=s3://{AthenaSandbox.Results}/", .. more]);
        await _sandbox.Server.Runner.EndAsync(_last);
        return await Run("get-query-execution", "--query-execution-id", _last, "--query", "QueryExecution.Status.State");
    }

    private Task<string> Run(params string[] arguments) => _sandbox.Endpoint.Cli.Run(["athena", .. arguments]);
}
