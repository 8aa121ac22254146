using System.Text.Json.Nodes;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class RunTests
{
    [Fact]
    public async Task A_query_waits_runs_and_succeeds()
    {
        await using var athena = new AthenaSandbox();
        athena.Server.Queries.Hold("QUEUED");
        var id = (await athena.StartAsync("SELECT 1"))["QueryExecutionId"]!.GetValue<string>();
        Assert.Equal("QUEUED", AthenaSandbox.StateOf(await athena.ExecutionAsync(id)));

        athena.Server.Queries.Release();
        await athena.Server.Runner.EndAsync(id);

        var execution = await athena.ExecutionAsync(id);
        Assert.Equal("SUCCEEDED", AthenaSandbox.StateOf(execution));
        Assert.Equal($"s3://{AthenaSandbox.Results}/out/{id}.csv", execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>());
        Assert.Equal(("DML", "SELECT", "primary"), (execution["StatementType"]!.GetValue<string>(), execution["SubstatementType"]!.GetValue<string>(), execution["WorkGroup"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_query_that_runs_is_stopped_and_leaves_what_it_has_written()
    {
        await using var athena = new AthenaSandbox();
        var size = athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        await athena.ResultAsync(Projected());
        athena.Server.Queries.Hold("RUNNING");
        var id = (await athena.StartAsync("SELECT eventname FROM logs"))["QueryExecutionId"]!.GetValue<string>();
        await athena.Server.Queries.HeldAsync("RUNNING");
        Assert.Equal("RUNNING", AthenaSandbox.StateOf(await athena.ExecutionAsync(id)));

        Assert.Null((await athena.Caller.CallAsync("StopQueryExecution", new() { ["QueryExecutionId"] = id })).Error);

        var execution = await athena.ExecutionAsync(id);
        Assert.Equal("CANCELLED", AthenaSandbox.StateOf(execution));
        Assert.Equal(size, execution["Statistics"]!["DataScannedInBytes"]!.GetValue<long>());
        Assert.StartsWith("\"eventname\"\n", athena.Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>()), StringComparison.Ordinal);
        Assert.Equal("InvalidRequestException", (await athena.Caller.CallAsync("GetQueryResults", new() { ["QueryExecutionId"] = id })).Error);
    }

    [Fact]
    public async Task A_query_that_waits_is_stopped_and_leaves_nothing()
    {
        await using var athena = new AthenaSandbox();
        athena.Server.Queries.Hold("QUEUED");
        var id = (await athena.StartAsync("SELECT 1"))["QueryExecutionId"]!.GetValue<string>();
        await athena.Server.Queries.HeldAsync("QUEUED");

        await athena.Caller.CallAsync("StopQueryExecution", new() { ["QueryExecutionId"] = id });

        Assert.Equal("CANCELLED", AthenaSandbox.StateOf(await athena.ExecutionAsync(id)));
        Assert.True(athena.Server.Buckets.Find(AthenaSandbox.Results)!.Objects.Index.IsEmpty);
    }

    [Fact]
    public async Task Queries_that_are_held_end_with_the_sandbox()
    {
        var athena = new AthenaSandbox();
        athena.Server.Queries.Hold("RUNNING");
        var id = (await athena.StartAsync("SELECT 1"))["QueryExecutionId"]!.GetValue<string>();
        await athena.Server.Queries.HeldAsync("RUNNING");
        var end = athena.Server.Runner.EndAsync(id);

        await athena.DisposeAsync();

        Assert.True(end.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("SUCCEEDED")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Queries_are_held_while_they_wait_or_run_and_nowhere_else(string? state)
    {
        await using var athena = new AthenaSandbox();

        Assert.Throws<ArgumentException>(() => athena.Server.Queries.Hold(state!));
    }

    [Fact]
    public async Task Calls_go_wrong_on_demand_and_are_told()
    {
        await using var athena = new AthenaSandbox();
        athena.Server.Faults.Add(new("athena:Get*", TrailTools.Sandbox.Faults.FaultKind.Throttling) { Times = 1 });

        var started = await athena.StartAsync("SELECT 1");
        JsonObject input = new() { ["QueryExecutionId"] = started["QueryExecutionId"]!.GetValue<string>() };
        var refused = await athena.Caller.CallAsync("GetQueryExecution", input);
        var told = await athena.Caller.CallAsync("GetQueryExecution", input);

        Assert.Equal(("ThrottlingException", null), (refused.Error, told.Error));
        Assert.Equal(["athena:StartQueryExecution", "athena:GetQueryExecution", "athena:GetQueryExecution"], athena.Server.Journal.Entries.Select(static entry => entry.Operation));
        Assert.Equal(["athena:StartQueryExecution"], athena.Server.Journal.Writes.Select(static entry => entry.Operation));
    }

    [Fact]
    public async Task A_query_that_is_over_stays_as_it_is()
    {
        await using var athena = new AthenaSandbox();
        var execution = await athena.RunAsync("SELECT 1");

        await athena.Caller.CallAsync("StopQueryExecution", new() { ["QueryExecutionId"] = execution["QueryExecutionId"]!.GetValue<string>() });

        Assert.Equal("SUCCEEDED", AthenaSandbox.StateOf(await athena.ExecutionAsync(execution["QueryExecutionId"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Parameters_are_put_in_as_text()
    {
        await using var athena = new AthenaSandbox();

        Assert.Equal(
            "\"a\",\"b\"\n\"? x\",\"3\"\n",
            await athena.ResultAsync("SELECT '? ' || ? AS a, /* ? */ ? AS b -- ?", new() { ["ExecutionParameters"] = new JsonArray("'x'", "1 + 2") }));
    }

    [Fact]
    public async Task One_token_is_one_query()
    {
        await using var athena = new AthenaSandbox();
        static JsonObject Token() => new() { ["ClientRequestToken"] = new string('t', 32) };

        var first = await athena.StartAsync("SELECT 1", Token());
        var again = await athena.StartAsync("SELECT 1", Token());
        var other = await athena.StartAsync("SELECT 2", Token());

        Assert.Equal(first["QueryExecutionId"]!.GetValue<string>(), again["QueryExecutionId"]!.GetValue<string>());
        Assert.Equal("InvalidRequestException", other.Error);
    }
}
