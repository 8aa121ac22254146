using TrailTools.Aws.Connections;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Athena;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Athena against a server that others made from the service's model, as far as that goes.</summary>
public class AthenaMotoTests(MotoFixture moto) : IClassFixture<MotoFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_lives_its_life()
    {
        var athena = Connect().Athena;

        var id = await athena.StartAsync(new QueryRequest("select 1") { Database = "default", WorkGroup = "primary", OutputLocation = "s3://results/" }, Stop);
        var told = await athena.GetAsync(id, Stop);
        await athena.StopAsync(id, Stop);
        var stopped = await athena.GetAsync(id, Stop);
        var listed = await athena.ListAsync("primary", null, Stop);

        Assert.Equal((id, "select 1", "default", "primary"), (told.Id, told.Sql, told.Database, told.WorkGroup));
        Assert.InRange(told.SubmittedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Equal(QueryExecution.Cancelled, stopped.State);
        Assert.Contains(id, listed.Ids);
    }

    [Fact]
    public async Task A_workgroup_comes_back_as_it_went()
    {
        var athena = Connect().Athena;
        var settings = new WorkGroupDescription("audit") { Description = "x", OutputLocation = "s3://results/", IsEnforced = true, MaxScanBytes = 10_000_000, EngineVersion = "Athena engine version 3" };

        Assert.Null(await athena.FindWorkGroupAsync("audit", Stop));
        await athena.CreateWorkGroupAsync(settings, Stop);

        Assert.Equal(settings, await athena.FindWorkGroupAsync("audit", Stop));
        Assert.Contains("audit", await athena.ListWorkGroupsAsync(Stop));
    }

    private AwsCloud Connect() => Clouds.At(moto.Url, "eu-west-1");
}
