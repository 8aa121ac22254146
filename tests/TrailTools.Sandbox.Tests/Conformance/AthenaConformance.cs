using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

/// <summary>Queries and workgroups as Athena keeps them, whoever plays Athena. moto runs no query.</summary>
public abstract class AthenaConformance(IEndpointFixture fixture) : Conformance(fixture)
{
    private readonly JsonCaller _athena = JsonCaller.Athena(fixture.Endpoint);
    private readonly string _group = $"group{Guid.NewGuid():N}";

    [Fact]
    public async Task A_workgroup_is_told_as_it_was_made()
    {
        await MakeAsync();

        var told = (await _athena.CallAsync("GetWorkGroup", new() { ["WorkGroup"] = _group }))["WorkGroup"]!;
        var listed = (await _athena.CallAsync("ListWorkGroups"))["WorkGroups"]!.AsArray();

        Assert.Equal((_group, "ENABLED", "For tests"), ((string)told["Name"]!, (string)told["State"]!, (string)told["Description"]!));
        Assert.Equal($"s3://{Bucket}/out/", (string)told["Configuration"]!["ResultConfiguration"]!["OutputLocation"]!);
        Assert.Superset(new HashSet<string> { _group, "primary" }, listed.Select(static one => (string)one!["Name"]!).ToHashSet());
    }

    [Fact]
    public async Task A_workgroup_is_made_once()
    {
        await MakeAsync();

        Assert.Equal("InvalidRequestException", (await MakeAsync()).Error);
    }

    [Fact]
    public async Task A_query_is_told_as_it_was_started()
    {
        await MakeAsync();
        var id = (string)(await StartAsync())["QueryExecutionId"]!;

        var told = (await _athena.CallAsync("GetQueryExecution", new() { ["QueryExecutionId"] = id }))["QueryExecution"]!;
        var listed = (await _athena.CallAsync("ListQueryExecutions", new() { ["WorkGroup"] = _group }))["QueryExecutionIds"]!.AsArray();

        Assert.Equal((id, "SELECT 1", _group), ((string)told["QueryExecutionId"]!, (string)told["Query"]!, (string)told["WorkGroup"]!));
        Assert.Equal("default", (string)told["QueryExecutionContext"]!["Database"]!);
        Assert.Equal($"s3://{Bucket}/out/{id}.csv", (string)told["ResultConfiguration"]!["OutputLocation"]!);
        Assert.Contains(id, listed.Select(static one => (string)one!));
    }

    [Fact]
    public async Task A_query_can_be_stopped()
    {
        await MakeAsync();

        Assert.Null((await _athena.CallAsync("StopQueryExecution", new() { ["QueryExecutionId"] = (string)(await StartAsync())["QueryExecutionId"]! })).Error);
    }

    public override async ValueTask DisposeAsync()
    {
        _athena.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<JsonAnswer> MakeAsync() => _athena.CallAsync("CreateWorkGroup", new()
    {
        ["Name"] = _group,
        ["Description"] = "For tests",
        ["Configuration"] = new JsonObject { ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = $"s3://{Bucket}/out/" } },
    });

    private Task<JsonAnswer> StartAsync() => _athena.CallAsync("StartQueryExecution", new()
    {
        ["QueryString"] = "SELECT 1",
        ["WorkGroup"] = _group,
        ["QueryExecutionContext"] = new JsonObject { ["Database"] = "default" },
        ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = $"s3://{Bucket}/out/" },
    });
}

public sealed class SandboxAthenaTests(SandboxEndpoint fixture) : AthenaConformance(fixture), IClassFixture<SandboxEndpoint>;

public sealed class MotoAthenaTests(MotoEndpoint fixture) : AthenaConformance(fixture);
