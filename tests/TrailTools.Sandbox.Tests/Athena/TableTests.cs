using System.Text.Json.Nodes;
using TrailTools.Tests;
using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class TableTests
{
    [Fact]
    public async Task The_data_catalog_tells_a_table_as_its_DDL_says()
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());

        var answer = await athena.Caller.CallAsync("GetTableMetadata", Table("logs"));

        var table = answer["TableMetadata"]!;
        Assert.Equal("logs", table["Name"]!.GetValue<string>());
        Assert.Equal("EXTERNAL_TABLE", table["TableType"]!.GetValue<string>());
        Assert.Equal(AthenaSandbox.Start.ToUnixTimeSeconds(), table["CreateTime"]!.GetValue<double>(), 60.0);
        Assert.Equal(["eventversion", "useridentity", "eventtime", "eventname", "requestparameters", "readonly", "resources"], table["Columns"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
        Assert.Equal("struct<type:string,arn:string,sessioncontext:struct<attributes:struct<mfaauthenticated:string>>>", table["Columns"]![1]!["Type"]!.GetValue<string>());
        Assert.Equal("array<struct<arn:string,type:string>>", table["Columns"]![6]!["Type"]!.GetValue<string>());
        Assert.Equal("What was called", table["Columns"]![3]!["Comment"]!.GetValue<string>());
        Assert.Equal(["account", "region", "day"], table["PartitionKeys"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
        var parameters = table["Parameters"]!;
        Assert.Equal("s3://trail-logs-bucket/AWSLogs/", parameters["location"]!.GetValue<string>());
        Assert.Equal("org.apache.hive.hcatalog.data.JsonSerDe", parameters["serde.serialization.lib"]!.GetValue<string>());
        Assert.Equal("2026/03/01,NOW", parameters["projection.day.range"]!.GetValue<string>());
        Assert.Equal("s3://trail-logs-bucket/AWSLogs/${account}/CloudTrail/${region}/${day}", parameters["storage.location.template"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("nothing", "default", "MetadataException")]
    [InlineData("logs", "nothing", "MetadataException")]
    public async Task What_the_data_catalog_has_not_is_refused(string table, string database, string error)
    {
        await using var athena = new AthenaSandbox();

        Assert.Equal(error, (await athena.Caller.CallAsync("GetTableMetadata", Table(table, database))).Error);
    }

    [Fact]
    public async Task Tables_and_databases_are_listed()
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync("CREATE DATABASE IF NOT EXISTS `my_db` COMMENT 'Mine'");
        await athena.ResultAsync(Projected("my_db.b"));
        await athena.ResultAsync(Projected("a"), new() { ["QueryExecutionContext"] = new JsonObject { ["Database"] = "my_db" } });

        var databases = await athena.Caller.CallAsync("ListDatabases", new() { ["CatalogName"] = "AwsDataCatalog" });
        var tables = await athena.Caller.CallAsync("ListTableMetadata", new() { ["CatalogName"] = "AwsDataCatalog", ["DatabaseName"] = "my_db" });

        Assert.Equal(["default", "my_db"], databases["DatabaseList"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
        Assert.Equal(["a", "b"], tables["TableMetadataList"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
        Assert.Equal("a\nb\n", await athena.ResultAsync("SHOW TABLES IN my_db"));
        Assert.Equal("b\n", await athena.ResultAsync("show tables in `my_db` '*b*'"));
        Assert.Equal("default\nmy_db\n", await athena.ResultAsync("SHOW DATABASES"));
    }

    [Fact]
    public async Task A_table_is_described()
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());

        var execution = await athena.RunAsync("DESCRIBE `default`.`logs`");
        var answer = await athena.Caller.CallAsync("GetQueryResults", new() { ["QueryExecutionId"] = execution["QueryExecutionId"]!.GetValue<string>() });

        Assert.Equal("UTILITY", execution["StatementType"]!.GetValue<string>());
        Assert.Equal("eventversion        \tstring              \t                    ", answer["ResultSet"]!["Rows"]![0]!["Data"]![0]!["VarCharValue"]!.GetValue<string>());
        Assert.Equal(["col_name", "data_type", "comment"], answer["ResultSet"]!["ResultSetMetadata"]!["ColumnInfo"]!.AsArray().Select(static one => one!["Name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("CREATE EXTERNAL TABLE logs (a STRING) LOCATION 's3://b/'", "AlreadyExistsException(message:Table logs already exists)")]
    [InlineData("CREATE EXTERNAL TABLE nothing.logs (a STRING) LOCATION 's3://b/'", "[Error 10072]: Database does not exist: nothing")]
    [InlineData("CREATE EXTERNAL TABLE t (a STRING, A STRING) LOCATION 's3://b/'", "Column repeated")]
    [InlineData("CREATE EXTERNAL TABLE t (a STRING) LOCATION 'http://b/'", "is not an Amazon S3 path")]
    [InlineData("DROP TABLE nothing", "[Error 10001]: Table not found default.nothing")]
    [InlineData("DROP DATABASE nothing", "[Error 10072]: Database does not exist: nothing")]
    [InlineData("DROP DATABASE `default`", "Database default is not empty")]
    [InlineData("DESCRIBE nothing", "Table not found default.nothing")]
    [InlineData("ALTER TABLE logs ADD PARTITION (region = 'x')", "doesn't contain all (3) partition columns")]
    public async Task DDL_fails_in_Athenas_words(string sql, string reason)
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());

        Assert.Contains(reason, await athena.FailureAsync(sql), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE EXTERNAL TABLE IF NOT EXISTS logs (a STRING) LOCATION 's3://b/'")]
    [InlineData("DROP TABLE IF EXISTS nothing")]
    [InlineData("DROP DATABASE IF EXISTS nothing CASCADE;")]
    [InlineData("CREATE SCHEMA IF NOT EXISTS `default`")]
    [InlineData("MSCK REPAIR TABLE logs")]
    [InlineData("ALTER TABLE logs SET TBLPROPERTIES ('a' = 'b')")]
    [InlineData("CREATE EXTERNAL TABLE `a-b` (`x``y` decimal(10, 2), `date` map<string, array<int>>) STORED AS PARQUET LOCATION 's3://b/c' TBLPROPERTIES ('it\\'s' = 'a''b')")]
    public async Task DDL_that_changes_nothing_or_something_succeeds_with_an_empty_result(string sql)
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected());

        var execution = await athena.RunAsync(sql);

        Assert.True(AthenaSandbox.StateOf(execution) == "SUCCEEDED", $"{execution["Status"]}");
        Assert.Equal("DDL", execution["StatementType"]!.GetValue<string>());
        var place = execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>();
        Assert.EndsWith($"{execution["QueryExecutionId"]}.txt", place, StringComparison.Ordinal);
        Assert.Empty(athena.Read(place));
    }

    [Fact]
    public async Task A_dropped_table_is_gone_and_its_objects_stay()
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        await athena.ResultAsync(Projected());

        await athena.ResultAsync("DROP TABLE `default`.`logs`");

        Assert.Equal("MetadataException", (await athena.Caller.CallAsync("GetTableMetadata", Table("logs"))).Error);
        await athena.ResultAsync(Projected());
        Assert.Equal("\"eventname\"\n\"A\"\n", await athena.ResultAsync("SELECT eventname FROM logs"));
    }

    [Fact]
    public async Task The_DDL_that_AWS_documents_is_taken()
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "aws", "documented-ddl.json"));
        Assert.SkipUnless(File.Exists(path), $"The documented DDL is not on this machine: '{path}' is not there.");
        var texts = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.AsObject();
        await using var athena = new AthenaSandbox();

        foreach (var sql in texts.SelectMany(static one => one.Value!.GetValue<string>().Split(";\n", StringSplitOptions.RemoveEmptyEntries)))
            await athena.ResultAsync(sql.Replace("ALTER TABLE table_name", "ALTER TABLE cloudtrail_logs", StringComparison.Ordinal));

        Assert.Equal("region=us-east-1/year=2019/month=02/day=01\n", await athena.ResultAsync("SHOW PARTITIONS cloudtrail_logs"));
        var table = (await athena.Caller.CallAsync("GetTableMetadata", Table("cloudtrail_logs_pp")))["TableMetadata"]!;
        Assert.Equal(29, table["Columns"]!.AsArray().Count);
        Assert.Equal("timestamp", table["PartitionKeys"]![0]!["Name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tables_queries_and_workgroups_are_there_again_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("trail-athena-");
        try
        {
            string id;
            await using (var athena = new AthenaSandbox(folder.FullName))
            {
                await athena.ResultAsync(Projected());
                id = (await athena.RunAsync("SELECT 1 AS a"))["QueryExecutionId"]!.GetValue<string>();
                await athena.Caller.CallAsync("CreateWorkGroup", new() { ["Name"] = "mine" });
            }

            await using var again = new AthenaSandbox(folder.FullName);
            Assert.Null((await again.Caller.CallAsync("GetTableMetadata", Table("logs"))).Error);
            Assert.Equal("SUCCEEDED", AthenaSandbox.StateOf(await again.ExecutionAsync(id)));
            Assert.Null((await again.Caller.CallAsync("GetWorkGroup", new() { ["WorkGroup"] = "mine" })).Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonObject Table(string name, string database = "default") => new() { ["CatalogName"] = "AwsDataCatalog", ["DatabaseName"] = database, ["TableName"] = name };
}
