using System.Text.Json.Nodes;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class ErrorTests
{
    [Theory]
    [InlineData("SELECT eventname FROM nothing", "TABLE_NOT_FOUND: line 1:23: Table 'awsdatacatalog.default.nothing' does not exist")]
    [InlineData("SELECT *\nFROM other.logs", "SCHEMA_NOT_FOUND: line 2:6: Schema 'other' does not exist")]
    [InlineData("SELECT nothing FROM logs", "COLUMN_NOT_FOUND: line 1:8: Column 'nothing' cannot be resolved or requester is not authorized to access requested resources")]
    [InlineData("SELECT eventsource FROM logs", "COLUMN_NOT_FOUND: line 1:8: Column 'eventsource' cannot be resolved or requester is not authorized to access requested resources")]
    [InlineData("SELECT eventname FROM logs WHERE \"timestamp\" = '2026/03/04'", "COLUMN_NOT_FOUND: line 1:34: Column 'timestamp' cannot be resolved or requester is not authorized to access requested resources")]
    [InlineData("SELECT l.nothing FROM logs l", "COLUMN_NOT_FOUND: line 1:8: Column 'l.nothing' cannot be resolved or requester is not authorized to access requested resources")]
    public async Task A_query_fails_in_Athenas_words(string sql, string reason)
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());

        Assert.Equal(reason, await athena.FailureAsync(sql));
    }

    [Theory]
    [InlineData("SELECT eventname FORM logs WHERE", "line 1:23: mismatched input 'logs'")]
    [InlineData("SELEC 1", "line 1:1: mismatched input 'SELEC'")]
    [InlineData("SELECT (1", "line 1:8: mismatched input '('")]
    [InlineData("EXPLAIN SELECT 1", "Queries of this type are not supported")]
    [InlineData("CREATE EXTERNAL TABLE t (a STRING", "line 1:34: mismatched input '<EOF>'")]
    [InlineData("CREATE EXTERNAL TABLE t (timestamp STRING) LOCATION 's3://b/'", "line 1:26: mismatched input 'timestamp'")]
    public async Task A_text_that_cannot_be_read_is_refused_at_once(string sql, string message)
    {
        await using var athena = new AthenaSandbox();

        var answer = await athena.StartAsync(sql);

        Assert.Equal("InvalidRequestException", answer.Error);
        Assert.StartsWith(message, answer["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("MALFORMED_QUERY", answer["AthenaErrorCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_query_needs_a_place_for_its_result_that_is_there()
    {
        await using var athena = new AthenaSandbox();

        var none = await athena.StartAsync("SELECT 1", new() { ["WorkGroup"] = "primary" });
        var missing = await athena.StartAsync("SELECT 1", new() { ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = "s3://no-such-bucket/" } });

        Assert.StartsWith("No output location provided.", none["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Unable to verify/create output bucket no-such-bucket", missing["message"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(262_144, null)]
    [InlineData(262_145, "InvalidRequestException")]
    public async Task A_text_has_a_longest_length_in_bytes(int bytes, string? error)
    {
        await using var athena = new AthenaSandbox();

        var answer = await athena.StartAsync($"SELECT '{new string('é', (bytes - 9) / 2)}'{new string(' ', (bytes - 9) % 2)}");

        Assert.Equal(error, answer.Error);
    }

    [Theory]
    [InlineData("GetQueryExecution")]
    [InlineData("GetQueryResults")]
    [InlineData("StopQueryExecution")]
    public async Task A_query_that_is_not_there_is_refused(string operation)
    {
        await using var athena = new AthenaSandbox();

        var answer = await athena.Caller.CallAsync(operation, new() { ["QueryExecutionId"] = "11111111-2222-3333-4444-555555555555" });

        Assert.Equal("InvalidRequestException", answer.Error);
        Assert.Equal("QueryExecution 11111111-2222-3333-4444-555555555555 was not found", answer["message"]!.GetValue<string>());
    }
}
