using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Tables.Planning;

public class TablePlannerTests
{
    private readonly TableWorld _world = new();

    [Fact]
    public async Task A_table_over_what_the_bucket_has()
    {
        _world.With("AWSLogs/111122223333", day: "2026/02/03").With("AWSLogs/111122223333", "us-east-1").With("AWSLogs/444455556666", day: "2026/01/02").WithTrail();

        var table = (await _world.MakeAsync()).Table;

        Assert.Equal(["Create bucket", "Tag bucket", "Block public access to bucket", "Encrypt bucket", "Delete results after 7 days in bucket", "Read back the lifecycle configuration of", "Create table"], (await new TableWorld().WithTrail().PlanAsync()).Plan.Steps.Select(static step => step.Action));
        Assert.Equal("default.cloudtrail_logs_my_logs", $"{table}");
        Assert.Equal(["111122223333", "444455556666"], table.Accounts);
        Assert.Equal(["eu-central-1", "eu-west-1", "us-east-1"], table.Regions);
        Assert.Equal(new DateOnly(2026, 1, 2), table.FirstDay);
        Assert.Equal("s3://my-logs/AWSLogs/", table.Location);
        Assert.Equal($"s3://{TableWorld.Results}/", table.OutputLocation);
        Assert.True(table.Planned);
        Assert.Equal("s3://my-logs/AWSLogs/${account}/CloudTrail/${region}/${day}", TableLayout.Read(_world.Table).Template);
    }

    [Fact]
    public async Task Twice_is_as_once()
    {
        await _world.WithTrail().With("AWSLogs/111122223333").MakeAsync();
        _world.Cloud.Calls.Clear();

        var again = await _world.MakeAsync();

        Assert.True(again.Plan.IsEmpty);
        Assert.False(again.Table.Planned);
        Assert.Empty(_world.Cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_store_that_was_uploaded_is_read_as_its_parts_were_given()
    {
        _world.Ask = _world.Ask with { Logs = new("my-logs") { KeyPrefix = "store" }, IsStore = true };
        Assert.Equal("StorePartsMissing", (await _world.FailAsync()).Id);

        _world.Ask = _world.Ask with { Accounts = ["111122223333"], Regions = ["eu-west-1"], FirstDay = new DateOnly(2026, 1, 2) };
        await _world.MakeAsync();

        Assert.Equal(("s3://my-logs/store/", "s3://my-logs/store/${account}/${region}/${day}"), (_world.Table.Parameters["location"], _world.Table.Parameters["storage.location.template"]));
        Assert.EndsWith("MapredParquetInputFormat", _world.Table.Parameters["inputformat"], StringComparison.Ordinal);
        Assert.True((await _world.MakeAsync()).Plan.IsEmpty);
    }

    [Fact]
    public async Task An_empty_bucket_is_read_from_today_on()
    {
        await _world.WithTrail(prefix: "x").MakeAsync();
        _world.Cloud.Now = _world.Cloud.Now.AddDays(3);
        _world.With("x/AWSLogs/111122223333", day: "2026/03/05");

        var again = await _world.MakeAsync();

        Assert.True(again.Plan.IsEmpty);
        Assert.Equal((new DateOnly(2026, 3, 4), "x"), (again.Table.FirstDay, again.Table.KeyPrefix));
        Assert.Equal(["111122223333"], again.Table.Accounts);
    }

    [Fact]
    public async Task A_planned_bucket_need_not_be_there()
    {
        _world.Ask = new(new("planned") { TrailName = "t", TrailAccountId = TableWorld.Account, KeyPrefix = "", IsPlanned = true });

        var table = (await _world.PlanAsync()).Table;

        Assert.Equal(("planned", new DateOnly(2026, 3, 4)), (table.BucketName, table.FirstDay));
        Assert.Empty(_world.Cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_an_error()
    {
        _world.Ask = new(new("other"));

        Assert.Equal("BucketMissing", (await _world.FailAsync()).Id);
    }

    [Fact]
    public async Task Regions_that_AWS_has_are_read_and_those_that_are_found()
        => Assert.Equal(["ap-new-1", "eu-central-1", "eu-west-1", "us-east-1"], (await _world.WithTrail().With("AWSLogs/111122223333", "ap-new-1").PlanAsync()).Table.Regions);

    [Fact]
    public async Task What_was_named_is_read_alone_and_the_rest_is_told()
    {
        _world.With("AWSLogs/111122223333").With("AWSLogs/444455556666", "us-east-1");
        _world.Ask = _world.Ask with { Accounts = ["444455556666"], Regions = ["eu-*"], FirstDay = new DateOnly(2026, 2, 1), Name = "mine" };

        var table = (await _world.PlanAsync()).Table;

        Assert.Equal("444455556666; eu-central-1, eu-west-1; 2026-02-01; default.mine", $"{table.Accounts}; {table.Regions}; {table.FirstDay:yyyy-MM-dd}; {table}");
        Assert.Contains(_world.Log.Warnings, static text => text.Contains("Regions us-east-1, which have log files", StringComparison.Ordinal));
        Assert.Contains(_world.Log.Warnings, static text => text.Contains("such as 111122223333", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_accounts_than_a_projection_lists_are_injected()
    {
        foreach (var account in TableSamples.Accounts(101))
            _world.With($"AWSLogs/{account}");

        var table = (await _world.MakeAsync()).Table;

        Assert.True(table is { IsAccountInjected: true, Accounts.Count: 101 });
        Assert.Equal(PartitionKind.Injected, TableLayout.Read(_world.Table).Account!.Kind);
        Assert.Contains(_world.Log.Warnings, static text => text.Contains("WHERE account = '000000000001'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "o-a1b2c3d4e5", "111122223333, 444455556666", "1 account(s) under AWSLogs/: -OrganizationId ''")]
    [InlineData("", null, "111122223333", "2 account(s) under AWSLogs/o-a1b2c3d4e5: -OrganizationId 'o-a1b2c3d4e5'")]
    public async Task An_organization_s_folders_are_one_table(string? asked, string? organization, string accounts, string warning)
    {
        _world.Cloud.Organization.Description = new("o-a1b2c3d4e5", TableWorld.Account, true);
        _world.Cloud.Organization.Accounts.AddRange([new("111122223333", "a", true), new("444455556666", "b", true), new("777788889999", "c", false)]);
        _world.WithTrail(isOrganization: true).With("AWSLogs/o-a1b2c3d4e5/111122223333").With("AWSLogs/111122223333");
        _world.Ask = _world.Ask with { OrganizationId = asked };

        var table = (await _world.PlanAsync()).Table;

        Assert.Equal((organization, accounts), (table.OrganizationId, $"{table.Accounts}"));
        Assert.Contains(warning, Assert.Single(_world.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_organizations_one_is_named()
        => Assert.Equal("OrganizationAmbiguous", (await _world.With("AWSLogs/o-a1b2c3d4e5/111122223333").With("AWSLogs/o-z1b2c3d4e5/111122223333").FailAsync()).Id);

    [Fact]
    public async Task A_table_that_differs_is_an_error_that_says_how()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        _world.With("AWSLogs/444455556666", day: "2026/01/01");

        var error = await _world.FailAsync();

        Assert.Equal(("AthenaTableDiffers", TrailErrorKind.Conflict), (error.Id, error.Kind));
        Assert.Contains("it does not read the accounts 444455556666; its first day is 2026-03-01, and not 2026-01-01. -Force makes it anew: no log file is lost", error.Message, StringComparison.Ordinal);
        Assert.Single(_world.Table.Parameters["projection.account.values"].Split(','));
    }

    [Fact]
    public async Task Force_makes_it_anew()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        _world.With("AWSLogs/444455556666").Ask = _world.Ask with { Replaces = true };

        await _world.MakeAsync();

        Assert.Equal(["DROP TABLE `default`.`cloudtrail_logs_my_logs`", "CREATE EXTERNAL TABLE `default`.`cloudtrail_logs_my_logs` ("], _world.Statements.Skip(1));
        Assert.Equal("111122223333,444455556666", _world.Table.Parameters["projection.account.values"]);
    }

    [Theory]
    [InlineData("VIRTUAL_VIEW")]
    [InlineData("EXTERNAL_TABLE")]
    public async Task Another_thing_of_that_name_stays_whatever_was_said(string type)
    {
        var other = new TableDescription(new("default", "cloudtrail_logs_my_logs"), [new("a", "string")], []) { Type = type };
        _world.Cloud.Athena.Tables[other.Id] = other;
        _world.WithTrail().Ask = _world.Ask with { Replaces = true };

        Assert.Equal("AthenaTableForeign", (await _world.FailAsync()).Id);
        Assert.Same(other, _world.Table);
    }

    [Fact]
    public async Task A_database_is_made_with_its_first_table()
    {
        _world.WithTrail().Ask = _world.Ask with { Database = "audit" };

        await _world.MakeAsync();

        Assert.Equal(["CREATE DATABASE `audit`", "CREATE EXTERNAL TABLE `audit`.`cloudtrail_logs_my_logs` ("], _world.Statements);
        Assert.Contains("audit", _world.Cloud.Athena.Databases);
    }

    [Theory]
    [InlineData("Audit", "t", "AthenaNameInvalid")]
    [InlineData("new-db", "t", "AthenaNameInvalid")]
    [InlineData("default", "a b", "AthenaNameInvalid")]
    public async Task Names_are_those_that_Athena_takes(string database, string name, string id)
    {
        _world.WithTrail().Ask = _world.Ask with { Database = database, Name = name };

        Assert.Equal(id, (await _world.FailAsync()).Id);
        Assert.Empty(_world.Cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_first_day_to_come_is_refused()
    {
        _world.WithTrail().Ask = _world.Ask with { FirstDay = new DateOnly(2026, 3, 5) };

        Assert.Equal("TableStartInvalid", (await _world.FailAsync()).Id);
    }

    [Fact]
    public async Task A_bucket_of_another_Region_is_told()
    {
        _world.Cloud.Buckets.Add(TableWorld.Logs, region: "us-east-1");

        await _world.WithTrail().PlanAsync();

        Assert.Contains("in us-east-1 and Athena is asked in eu-west-1", Assert.Single(_world.Log.Warnings), StringComparison.Ordinal);
    }
}
