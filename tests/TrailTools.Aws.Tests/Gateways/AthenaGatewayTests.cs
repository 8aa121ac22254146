using System.Text.Json.Nodes;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Athena's answers and errors in the engine's words.</summary>
public class AthenaGatewayTests
{
    private const string Running = """{"QueryExecutionId":"a","Query":"select 1","Status":{"State":"RUNNING"}}""";
    private const string Done = """
        {"QueryExecutionId":"b","Query":"select 1","StatementType":"DML","WorkGroup":"w","QueryExecutionContext":{"Database":"d","Catalog":"AwsDataCatalog"},
         "ResultConfiguration":{"OutputLocation":"s3://r/b.csv"},
         "ManagedQueryResultsConfiguration":{"Enabled":true},
         "Status":{"State":"FAILED","StateChangeReason":"SYNTAX_ERROR: line 1:8: no","SubmissionDateTime":1.7E9,"CompletionDateTime":1700000002.5,"AthenaError":{"ErrorCategory":2,"ErrorType":1301,"Retryable":true,"ErrorMessage":"no"}},
         "Statistics":{"EngineExecutionTimeInMillis":1500,"DataScannedInBytes":10485761,"TotalExecutionTimeInMillis":2500,"QueryQueueTimeInMillis":900,"ResultReuseInformation":{"ReusedPreviousResult":true}}}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_told_with_all_that_is_known_of_it()
    {
        using var fake = new FakeAws(call => FakeAnswer.Ok($$"""{"QueryExecution":{{(call.Body.Contains("\"a\"", StringComparison.Ordinal) ? Running : Done)}}}"""));
        var athena = Clouds.At(fake.Url).Athena;

        Assert.Equal(new QueryExecution("a", "select 1", QueryExecution.Running), await athena.GetAsync("a", Stop));
        Assert.Equal(
            new QueryExecution("b", "select 1", QueryExecution.Failed)
            {
                StatementType = "DML",
                StateReason = "SYNTAX_ERROR: line 1:8: no",
                ErrorCategory = 2,
                IsRetryable = true,
                Database = "d",
                WorkGroup = "w",
                OutputLocation = "s3://r/b.csv",
                HasManagedResult = true,
                SubmittedAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
                CompletedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_002_500),
                BytesScanned = 10_485_761,
                QueueTime = TimeSpan.FromMilliseconds(900),
                EngineTime = TimeSpan.FromMilliseconds(1500),
                TotalTime = TimeSpan.FromMilliseconds(2500),
                IsReused = true,
            },
            await athena.GetAsync("b", Stop));
    }

    [Fact]
    public async Task Many_queries_are_asked_for_by_fifty_and_come_in_the_order_asked()
    {
        using var fake = new FakeAws(static call =>
        {
            var ids = JsonNode.Parse(call.Body)!["QueryExecutionIds"]!.AsArray().Select(static id => id!.GetValue<string>()).Where(static id => id != "q7").Reverse();
            var queries = ids.Select(static id => $$$"""{"QueryExecutionId":"{{{id}}}","Query":"x","Status":{"State":"SUCCEEDED"}}""");
            return FakeAnswer.Ok($$"""{"QueryExecutions":[{{string.Join(',', queries)}}],"UnprocessedQueryExecutionIds":[{"QueryExecutionId":"q7","ErrorCode":"INTERNAL_FAILURE"}]}""");
        });
        string[] ids = [.. Enumerable.Range(0, 120).Select(static number => $"q{number}")];

        var found = await Clouds.At(fake.Url).Athena.GetAsync(ids, Stop);

        Assert.Equal(ids.Where(static id => id != "q7"), found.Select(static query => query.Id));
        Assert.Equal(3, fake.Calls.Count);
    }

    [Fact]
    public async Task Rows_keep_what_is_nothing_apart_from_what_is_empty()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("""
            {"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"a"},{"VarCharValue":"b"}]},{"Data":[{"VarCharValue":""},{}]}],"ResultSetMetadata":{"ColumnInfo":[{"Name":"a","Type":"varchar"},{"Name":"b","Type":"timestamp with time zone"}]}},"NextToken":"t"}
            """));

        var page = await Clouds.At(fake.Url).Athena.GetResultsAsync("q", "from", Stop);

        Assert.Equal([new("a", "varchar"), new("b", "timestamp with time zone")], page.Columns);
        Assert.Equal([["a", "b"], ["", null]], page.Rows);
        Assert.Equal("t", page.Next);
        Assert.Equal("""{"QueryExecutionId":"q","NextToken":"from"}""", fake.Calls[0].Body);
    }

    [Theory]
    [InlineData("InvalidRequestException", "WorkGroup w is not found.")]
    [InlineData("MetadataException", "EntityNotFoundException: Entity Not Found (Service: AWSGlue)")]
    public async Task What_is_not_there_is_null(string type, string message)
    {
        using var fake = new FakeAws(FakeAnswer.Error(400, type, message));
        var athena = Clouds.At(fake.Url).Athena;

        Assert.Null(await athena.FindWorkGroupAsync("w", Stop));
        Assert.Null(await athena.FindTableAsync(new TableId("d", "t"), Stop));
        Assert.Empty(await athena.ListTablesAsync("d", Stop));
        Assert.Equal("AthenaQueryMissing", await IdOf(athena.GetAsync("q", Stop)));
        Assert.Equal("AthenaQueryMissing", await IdOf(athena.StopAsync("q", Stop)));
        Assert.Equal("AthenaQueryMissing", await IdOf(athena.GetResultsAsync("q", null, Stop)));
    }

    [Theory]
    [InlineData(400, "MetadataException", "AccessDeniedException: User is not authorized to perform: glue:GetTable", "DataCatalogRefused", TrailErrorKind.Denied)]
    [InlineData(400, "InvalidRequestException", "Queries of this type are not supported", "AwsRequestRefused", TrailErrorKind.Invalid)]
    [InlineData(400, "AccessDeniedException", "No.", "AwsAccessDenied", TrailErrorKind.Denied)]
    [InlineData(400, "TooManyRequestsException", "Limit", "AwsThrottled", TrailErrorKind.Throttled)]
    [InlineData(500, "InternalServerException", "Later", "AwsServiceFailed", TrailErrorKind.Unreachable)]
    public async Task What_is_refused_is_told_in_Athena_s_words(int status, string type, string message, string id, TrailErrorKind kind)
    {
        using var fake = new FakeAws(FakeAnswer.Error(status, type, message));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Athena.FindTableAsync(new TableId("d", "t"), Stop));

        Assert.Equal((id, kind, "d.t"), (error.Id, error.Kind, error.Subject));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_workgroups_and_databases_come_from_all_pages()
    {
        using var fake = new FakeAws(static call =>
        {
            var isFirst = !call.Body.Contains("NextToken", StringComparison.Ordinal);
            var body = call.Operation switch
            {
                "ListTableMetadata" => $$$"""{"TableMetadataList":[{"Name":"{{{(isFirst ? "z" : "a")}}}","CreateTime":1.7E9,"TableType":"EXTERNAL_TABLE","Columns":[{"Name":"eventname","Type":"string","Comment":"from deserializer"}],"PartitionKeys":[{"Name":"day","Type":"string"}],"Parameters":{"location":"s3://b/"}}]""",
                "ListWorkGroups" => $$"""{"WorkGroups":[{"Name":"{{(isFirst ? "primary" : "w")}}"}]""",
                _ => $$"""{"DatabaseList":[{"Name":"{{(isFirst ? "default" : "d")}}"}]""",
            };
            return FakeAnswer.Ok(body + (isFirst ? ""","NextToken":"t"}""" : "}"));
        });
        var athena = Clouds.At(fake.Url).Athena;

        var tables = await athena.ListTablesAsync("d", Stop);

        Assert.Equal([new TableId("d", "a"), new TableId("d", "z")], tables.Select(static table => table.Id));
        Assert.Equal(new CatalogColumn("eventname", "string", "from deserializer"), Assert.Single(tables[0].Columns));
        Assert.Equal(new CatalogColumn("day", "string"), Assert.Single(tables[0].PartitionKeys));
        Assert.Equal(("s3://b/", "EXTERNAL_TABLE", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)), (tables[0].Parameters["location"], tables[0].Type, tables[0].CreatedAt));
        Assert.Equal(["primary", "w"], await athena.ListWorkGroupsAsync(Stop));
        Assert.Equal(["default", "d"], await athena.ListDatabasesAsync(Stop));
    }

    [Fact]
    public async Task A_workgroup_is_changed_as_far_as_it_is_described()
    {
        using var fake = new FakeAws(static call => FakeAnswer.Ok(call.Operation == "GetWorkGroup"
            ? """{"WorkGroup":{"Name":"w","State":"DISABLED","Description":"","Configuration":{"ResultConfiguration":{"OutputLocation":"s3://r/"},"EnforceWorkGroupConfiguration":true,"BytesScannedCutoffPerQuery":10000000,"EngineVersion":{"SelectedEngineVersion":"AUTO","EffectiveEngineVersion":"Athena engine version 3"}}}}"""
            : ""));
        var athena = Clouds.At(fake.Url).Athena;

        var found = await athena.FindWorkGroupAsync("w", Stop);
        await athena.UpdateWorkGroupAsync(found! with { OutputLocation = null, MaxScanBytes = null, HasManagedResults = true }, Stop);
        await athena.CreateWorkGroupAsync(new WorkGroupDescription("n") { OutputLocation = "s3://r/", IsEnforced = true, MaxScanBytes = 10_000_000, Description = "x" }, Stop);

        Assert.Equal(new WorkGroupDescription("w") { IsEnabled = false, OutputLocation = "s3://r/", IsEnforced = true, MaxScanBytes = 10_000_000, EngineVersion = "Athena engine version 3" }, found);
        Assert.Equal(
            """{"WorkGroup":"w","Description":"","ConfigurationUpdates":{"ResultConfigurationUpdates":{"RemoveOutputLocation":true},"ManagedQueryResultsConfigurationUpdates":{"Enabled":true},"EnforceWorkGroupConfiguration":true,"RemoveBytesScannedCutoffPerQuery":true},"State":"DISABLED"}""",
            fake.Calls[1].Body);
        Assert.Equal(
            """{"Name":"n","Configuration":{"ResultConfiguration":{"OutputLocation":"s3://r/"},"EnforceWorkGroupConfiguration":true,"BytesScannedCutoffPerQuery":10000000},"Description":"x"}""",
            fake.Calls[2].Body);
    }

    private static async Task<string> IdOf(Task call) => (await Assert.ThrowsAsync<TrailException>(() => call)).Id;
}
