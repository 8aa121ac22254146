using System.Text.Json.Nodes;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class ValueTests
{
    [Theory]
    [InlineData("'a\"b'", "varchar", "\"a\"\"b\"")]
    [InlineData("''", "varchar", "\"\"")]
    [InlineData("CAST(NULL AS varchar)", "varchar", "")]
    [InlineData("1", "integer", "\"1\"")]
    [InlineData("count(*)", "bigint", "\"1\"")]
    [InlineData("sum(1)", "bigint", "\"1\"")]
    [InlineData("1e0", "double", "\"1.0\"")]
    [InlineData("1e7", "double", "\"1.0E7\"")]
    [InlineData("123456.789e0", "double", "\"123456.789\"")]
    [InlineData("1.5e-4", "double", "\"1.5E-4\"")]
    [InlineData("true", "boolean", "\"true\"")]
    [InlineData("date '2026-03-04'", "date", "\"2026-03-04\"")]
    [InlineData("timestamp '2026-03-04 12:00:00'", "timestamp", "\"2026-03-04 12:00:00.000\"")]
    [InlineData("from_iso8601_timestamp('2026-03-04T12:00:00Z')", "timestamp with time zone", "\"2026-03-04 12:00:00.000 UTC\"")]
    [InlineData("ARRAY['a', NULL, 'b, c']", "array", "\"[a, null, b, c]\"")]
    [InlineData("MAP(ARRAY['k'], ARRAY['v'])", "map", "\"{k=v}\"")]
    [InlineData("json_parse('{\"a\": 1}')", "json", "\"{\"\"a\"\":1}\"")]
    public async Task A_value_is_written_as_Athena_writes_it(string expression, string type, string text)
    {
        await using var athena = new AthenaSandbox();

        var execution = await athena.RunAsync($"SELECT {expression} AS v");
        var results = await athena.Caller.CallAsync("GetQueryResults", new() { ["QueryExecutionId"] = execution["QueryExecutionId"]!.GetValue<string>() });

        Assert.True(AthenaSandbox.StateOf(execution) == "SUCCEEDED", $"{execution["Status"]}");
        Assert.Equal($"\"v\"\n{text}\n", athena.Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>()));
        Assert.Equal(type, results["ResultSet"]!["ResultSetMetadata"]!["ColumnInfo"]![0]!["Type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Records_are_read_as_the_JSON_SerDe_reads_them()
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(
            Key("111122223333", "eu-central-1", "2026/03/04"),
            Record("A", ""","requestParameters":{"b": [1, {"c": "d"}]},"resources":[{"ARN":"arn:aws:s3:::x","type":"AWS::S3::Bucket"}]"""));
        await athena.ResultAsync(Projected());

        Assert.Equal(
            """
            "requestparameters","readonly","resources","arn","errorcode"
            "{""b"":[1,{""c"":""d""}]}","true","[{arn=arn:aws:s3:::x, type=AWS::S3::Bucket}]","arn:aws:iam::111122223333:user/alice",

            """,
            await athena.ResultAsync("SELECT requestparameters, readonly, resources, useridentity.arn, useridentity.sessioncontext.attributes.mfaauthenticated AS errorcode FROM logs"));
    }

    [Fact]
    public async Task Pages_have_a_thousand_rows_the_header_first()
    {
        await using var athena = new AthenaSandbox();
        var execution = await athena.RunAsync("SELECT x, CASE WHEN x % 2 = 0 THEN NULL ELSE '\"' END AS y FROM UNNEST(sequence(1, 2500)) AS t(x)");
        var rows = new List<string?[]>();
        string? token = null;
        var pages = 0;
        do
        {
            JsonObject input = new() { ["QueryExecutionId"] = execution["QueryExecutionId"]!.GetValue<string>() };
            if (token is not null)
                input["NextToken"] = token;
            var page = await athena.Caller.CallAsync("GetQueryResults", input);
            rows.AddRange(page["ResultSet"]!["Rows"]!.AsArray().Select(static row => row!["Data"]!.AsArray().Select(static cell => cell!["VarCharValue"]?.GetValue<string>()).ToArray()));
            token = page["NextToken"]?.GetValue<string>();
            pages++;
        }
        while (token is not null);

        Assert.Equal(3, pages);
        Assert.Equal<IEnumerable<string?>>(["x", "y"], rows[0]);
        Assert.Equal(Enumerable.Range(1, 2500).Select(static x => ($"{x}", x % 2 == 0 ? null : "\"")), rows.Skip(1).Select(static row => (row[0]!, row[1])).OrderBy(static row => int.Parse(row.Item1, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
