using System.Text.Json.Nodes;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class WorkGroupTests
{
    [Fact]
    public async Task A_workgroup_is_made_told_and_changed()
    {
        await using var athena = new AthenaSandbox();
        Assert.Null((await athena.Caller.CallAsync("CreateWorkGroup", Group(new() { ["BytesScannedCutoffPerQuery"] = 6_000_000_000L, ["ResultConfiguration"] = Place("a/") }))).Error);

        var made = (await athena.Caller.CallAsync("GetWorkGroup", new() { ["WorkGroup"] = "mine" }))["WorkGroup"]!;
        await athena.Caller.CallAsync("UpdateWorkGroup", new()
        {
            ["WorkGroup"] = "mine",
            ["Description"] = "Changed",
            ["ConfigurationUpdates"] = new JsonObject { ["RemoveBytesScannedCutoffPerQuery"] = true, ["EnforceWorkGroupConfiguration"] = false, ["ResultConfigurationUpdates"] = Place("b/") },
        });
        var changed = (await athena.Caller.CallAsync("GetWorkGroup", new() { ["WorkGroup"] = "mine" }))["WorkGroup"]!;
        var listed = await athena.Caller.CallAsync("ListWorkGroups");

        Assert.Equal(("ENABLED", 6_000_000_000L, true), (made["State"]!.GetValue<string>(), made["Configuration"]!["BytesScannedCutoffPerQuery"]!.GetValue<long>(), made["Configuration"]!["EnforceWorkGroupConfiguration"]!.GetValue<bool>()));
        Assert.Equal("Athena engine version 3", made["Configuration"]!["EngineVersion"]!["EffectiveEngineVersion"]!.GetValue<string>());
        Assert.Equal(("Changed", null, false), (changed["Description"]!.GetValue<string>(), changed["Configuration"]!["BytesScannedCutoffPerQuery"], changed["Configuration"]!["EnforceWorkGroupConfiguration"]!.GetValue<bool>()));
        Assert.Equal("s3://athena-results-bucket/b/", changed["Configuration"]!["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>());
        Assert.Equal(["primary", "mine"], listed["WorkGroups"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_Athena_does_not_take_is_refused()
    {
        await using var athena = new AthenaSandbox();
        await athena.Caller.CallAsync("CreateWorkGroup", Group(new()));

        Assert.Equal("InvalidRequestException", (await athena.Caller.CallAsync("CreateWorkGroup", Group(new()))).Error);
        Assert.Equal("InvalidRequestException", (await athena.Caller.CallAsync("CreateWorkGroup", Group(new() { ["BytesScannedCutoffPerQuery"] = 9_999_999 }, "less"))).Error);
        Assert.Equal("InvalidRequestException", (await athena.Caller.CallAsync("CreateWorkGroup", Group(new(), "a b"))).Error);
        Assert.Equal("WorkGroup nothing is not found.", (await athena.Caller.CallAsync("GetWorkGroup", new() { ["WorkGroup"] = "nothing" }))["message"]!.GetValue<string>());
        Assert.Equal("WorkGroup nothing is not found.", (await athena.StartAsync("SELECT 1", new() { ["WorkGroup"] = "nothing" }))["message"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true, "s3://athena-results-bucket/group/")]
    [InlineData(false, "s3://athena-results-bucket/own/")]
    public async Task An_enforcing_workgroup_says_where_results_go(bool isEnforced, string place)
    {
        await using var athena = new AthenaSandbox();
        await athena.Caller.CallAsync("CreateWorkGroup", Group(new() { ["EnforceWorkGroupConfiguration"] = isEnforced, ["ResultConfiguration"] = Place("group/") }));

        var execution = await athena.RunAsync("SELECT 1", new() { ["WorkGroup"] = "mine", ["ResultConfiguration"] = Place("own") });

        Assert.StartsWith(place, execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_reads_more_than_its_workgroup_lets_it_is_cancelled()
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());
        athena.Put(AthenaSandbox.Logs, Key("111122223333", "eu-central-1", "2026/03/04"), System.Text.Encoding.UTF8.GetBytes($$"""{"Records":[{{Record("A")}}]}{{new string(' ', 10_000_000)}}"""));
        await athena.Caller.CallAsync("CreateWorkGroup", Group(new() { ["BytesScannedCutoffPerQuery"] = 10_000_000, ["ResultConfiguration"] = Place("") }));

        var execution = await athena.RunAsync("SELECT eventname FROM logs", new() { ["WorkGroup"] = "mine" });

        Assert.Equal("CANCELLED", AthenaSandbox.StateOf(execution));
        Assert.Contains("Bytes scanned limit was exceeded", execution["Status"]!["StateChangeReason"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(execution["Statistics"]!["DataScannedInBytes"]!.GetValue<long>() > 10_000_000);
    }

    [Fact]
    public async Task Managed_results_are_read_by_the_API_alone()
    {
        await using var athena = new AthenaSandbox();
        await athena.Caller.CallAsync("CreateWorkGroup", Group(new() { ["ManagedQueryResultsConfiguration"] = new JsonObject { ["Enabled"] = true } }));

        var execution = await athena.RunAsync("SELECT 1 AS a", new() { ["WorkGroup"] = "mine" });
        var results = await athena.Caller.CallAsync("GetQueryResults", new() { ["QueryExecutionId"] = execution["QueryExecutionId"]!.GetValue<string>() });

        Assert.Null(execution["ResultConfiguration"]!["OutputLocation"]);
        Assert.True(execution["ManagedQueryResultsConfiguration"]!["Enabled"]!.GetValue<bool>());
        Assert.Equal("1", results["ResultSet"]!["Rows"]![1]!["Data"]![0]!["VarCharValue"]!.GetValue<string>());
        Assert.True(athena.Server.Buckets.Find(AthenaSandbox.Results)!.Objects.Index.IsEmpty);
    }

    [Fact]
    public async Task An_earlier_result_is_given_again_where_that_is_asked_for()
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        await athena.ResultAsync(Projected());
        static JsonObject Reuse(int minutes) => new() { ["ResultReuseConfiguration"] = new JsonObject { ["ResultReuseByAgeConfiguration"] = new JsonObject { ["Enabled"] = true, ["MaxAgeInMinutes"] = minutes } } };

        var first = await athena.RunAsync("SELECT eventname FROM logs", Reuse(60));
        var again = await athena.RunAsync("SELECT eventname FROM logs", Reuse(60));
        var other = await athena.RunAsync("SELECT eventname  FROM logs", Reuse(60));
        athena.Server.Advance(TimeSpan.FromHours(2), TestContext.Current.CancellationToken);
        var late = await athena.RunAsync("SELECT eventname FROM logs", Reuse(60));

        Assert.Equal([false, true, false, false], new[] { first, again, other, late }.Select(static one => one["Statistics"]!["ResultReuseInformation"]!["ReusedPreviousResult"]!.GetValue<bool>()));
        Assert.Equal(first["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>(), again["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>());
        Assert.Equal(0, again["Statistics"]!["DataScannedInBytes"]!.GetValue<long>());
    }

    [Fact]
    public async Task Queries_are_listed_by_workgroup_the_newest_first_and_told_fifty_at_a_time()
    {
        await using var athena = new AthenaSandbox();
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
            ids.Add((await athena.RunAsync($"SELECT {number}"))["QueryExecutionId"]!.GetValue<string>());

        var page = await athena.Caller.CallAsync("ListQueryExecutions", new() { ["MaxResults"] = 2 });
        var next = await athena.Caller.CallAsync("ListQueryExecutions", new() { ["MaxResults"] = 2, ["NextToken"] = page["NextToken"]!.GetValue<string>() });
        var told = await athena.Caller.CallAsync("BatchGetQueryExecution", new() { ["QueryExecutionIds"] = new JsonArray(ids[0], "nothing") });

        Assert.Equal(ids.AsEnumerable().Reverse(), page["QueryExecutionIds"]!.AsArray().Concat(next["QueryExecutionIds"]!.AsArray()).Select(static id => id!.GetValue<string>()));
        Assert.Equal(ids[0], told["QueryExecutions"]![0]!["QueryExecutionId"]!.GetValue<string>());
        Assert.Equal("nothing", told["UnprocessedQueryExecutionIds"]![0]!["QueryExecutionId"]!.GetValue<string>());
        Assert.Equal("InvalidRequestException", (await athena.Caller.CallAsync("BatchGetQueryExecution", new() { ["QueryExecutionIds"] = new JsonArray([.. Enumerable.Repeat(ids[0], 51).Select(static id => (JsonNode)id)]) })).Error);
    }

    [Fact]
    public async Task Another_account_sees_nothing_of_it()
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());
        var id = (await athena.RunAsync("SELECT 1"))["QueryExecutionId"]!.GetValue<string>();
        using var stranger = Endpoints.JsonCaller.Athena(new(athena.Server.EndpointUrl, athena.Server.Accounts[1].AccessKey, athena.Server.Accounts[1].SecretKey));

        Assert.Equal("InvalidRequestException", (await stranger.CallAsync("GetQueryExecution", new() { ["QueryExecutionId"] = id })).Error);
        var tables = await stranger.CallAsync("ListTableMetadata", new() { ["CatalogName"] = "AwsDataCatalog", ["DatabaseName"] = "default" });
        Assert.Empty(tables["TableMetadataList"]!.AsArray());
    }

    private static JsonObject Group(JsonObject configuration, string name = "mine") => new() { ["Name"] = name, ["Configuration"] = configuration };

    private static JsonObject Place(string folder) => new() { ["OutputLocation"] = $"s3://{AthenaSandbox.Results}/{folder}" };
}
