using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Tables.Planning;

namespace TrailTools.Core.Tests.Tables.Planning;

public class TableRemoverTests
{
    private readonly TableWorld _world = new();

    [Fact]
    public async Task A_table_of_ours_goes_without_a_question()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();

        var (plan, losses) = await PlanAsync(_world.Table.Id);
        await new PlanRunner(_world.Log).RunAsync(plan, TableWorld.Stop);

        Assert.Empty(losses);
        Assert.Empty(_world.Cloud.Athena.Tables);
        Assert.Single(_world.Cloud.Buckets[TableWorld.Logs].Current);
    }

    [Fact]
    public async Task A_table_of_others_is_asked_for()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        _world.Cloud.Athena.Tables[_world.Table.Id] = _world.Table.With("created_by", null);

        Assert.Contains("TrailTools did not make the table", Assert.Single((await PlanAsync(_world.Table.Id)).Losses), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_table_over_records_stays()
    {
        var view = new TableDescription(new("default", "v"), [new("a", "string")], []) { Type = "VIRTUAL_VIEW" };
        _world.Cloud.Athena.Tables[view.Id] = view;

        Assert.Equal("AthenaTableForeign", (await Assert.ThrowsAsync<TrailException>(() => PlanAsync(view.Id))).Id);
        Assert.Equal("AthenaTableMissing", (await Assert.ThrowsAsync<TrailException>(() => PlanAsync(new("default", "none")))).Id);
    }

    private Task<(Plan Plan, IReadOnlyList<string> Losses)> PlanAsync(TableId id) => new TableRemover(_world.Cloud, _world.Log, _world.Time).PlanAsync(id, null, null, TableWorld.Stop);
}
