using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables.Catalog;

public class TableTellerTests
{
    private readonly FakeCloud _cloud = new();

    [Fact]
    public void All_of_a_table_is_told()
    {
        var spec = TableSamples.Spec with { Place = new LogPlace("logs", "x", "o-a1b2c3d4e5"), ExtraColumns = [new("more", "string")] };

        var told = Tell(TableBuilder.Build(spec));

        Assert.Equal("default.cloudtrail_logs_logs", told.ToString());
        Assert.Equal(("logs", "x", "o-a1b2c3d4e5", "s3://logs/x/AWSLogs/o-a1b2c3d4e5/"), (told.BucketName, told.KeyPrefix, told.OrganizationId, told.Location));
        Assert.Equal(spec.Accounts, told.Accounts);
        Assert.Equal(spec.Regions, told.Regions);
        Assert.Equal(spec.FirstDay, told.FirstDay);
        Assert.Equal(["more"], told.ExtraColumns);
        Assert.Empty(told.MissingColumns);
        Assert.False(told.IsAccountInjected);
        Assert.Equal((_cloud.Region, _cloud.Caller.AccountId), (told.Region, told.AccountId));
        Assert.Same(_cloud, told.Cloud);
        Assert.Equal("day", told.Layout!.Day!.Name);
    }

    [Fact]
    public void With_many_accounts_a_query_names_one()
    {
        var told = Tell(TableBuilder.Build(TableSamples.Spec with { Accounts = TableSamples.Accounts(101) }));

        Assert.True(told.IsAccountInjected);
        Assert.Equal(101, told.Accounts.Count);
    }

    [Fact]
    public void A_table_of_others_is_told_as_far_as_it_says()
    {
        var table = new TableDescription(new TableId("x", "y"), [new("eventTime", "string"), new("eventsource", "string"), new("eventname", "string"), new("useridentity", "string")], []);
        var told = Tell(table);

        Assert.True(TableTeller.IsOfRecords(table));
        Assert.Contains("errorcode", told.MissingColumns);
        Assert.True(told is { BucketName: null, FirstDay: null, Accounts.Count: 0, Regions.Count: 0 });
        Assert.False(TableTeller.IsOfRecords(table with { Columns = [new("eventtime", "string")] }));
    }

    private TrailAthenaTable Tell(TableDescription table) => new TableTeller(_cloud, _cloud.Caller).Tell(table);
}
