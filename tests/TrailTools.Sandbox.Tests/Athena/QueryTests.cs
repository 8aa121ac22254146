using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class QueryTests
{
    [Fact]
    public async Task A_query_reads_the_objects_of_the_partitions_that_it_asks_for()
    {
        await using var athena = new AthenaSandbox();
        var wanted = athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("RunInstances"), Record("StopInstances"));
        athena.PutLog(Key("111122223333", "us-east-1", "2026/03/04"), Record("ConsoleLogin"));
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/05"), Record("DeleteTrail"));
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/02/05"), Record("OutOfRange"));
        await athena.ResultAsync(Projected());

        var execution = await athena.RunAsync("""SELECT eventname, day, region FROM "default"."logs" WHERE day = '2026/03/04' AND region IN ('eu-central-1') ORDER BY eventname""");

        Assert.Equal("SUCCEEDED", AthenaSandbox.StateOf(execution));
        Assert.Equal("""
            "eventname","day","region"
            "RunInstances","2026/03/04","eu-central-1"
            "StopInstances","2026/03/04","eu-central-1"

            """, athena.Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>()));
        Assert.Equal(wanted, execution["Statistics"]!["DataScannedInBytes"]!.GetValue<long>());
    }

    [Fact]
    public async Task All_that_is_projected_is_read_where_nothing_is_asked_for()
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        athena.PutLog(Key("444455556666", "us-east-1", "2026/03/06"), Record("B"));
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/07"), Record("Tomorrow"));
        await athena.ResultAsync(Projected());

        Assert.Equal("\"n\"\n\"2\"\n", await athena.ResultAsync("SELECT count(*) AS n FROM logs"));
    }
}
