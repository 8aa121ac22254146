using CsCheck;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Query.Conditions;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Whatever is asked, the scan answers what the naive evaluator answers.</summary>
public class ScanPropertyTests
{
    [Fact]
    public Task On_generated_logs() => Agree(Repository.SampleLogs);

    [Fact]
    public Task On_real_logs() => Agree(Repository.RequireSharedLogs());

    private static async Task Agree(string folder)
    {
        var records = await Scans.Records(folder);
        var naive = records.ConvertAll(static record => new NaiveRecord(record));
        var conditions = RandomConditions.Over(naive);

        conditions.Sample(condition => AgreeOn(condition, records, naive), iter: 120, seed: "0000KOIPe036", threads: 1);

        foreach (var condition in conditions.Array[6].Single(static _ => true, "0000KOIPe036"))
        {
            var found = await Scans.Search(folder, Scans.Everything with { Condition = condition });
            var expected = records.Where((_, place) => condition.Accept(new NaiveEvaluator(naive[place], RandomConditions.Fields)));
            Assert.Equal(expected.Select(static record => record.Origin), found.Select(static one => one.Record.Origin));
        }
    }

    private static void AgreeOn(Condition condition, List<TrailRecord> records, List<NaiveRecord> naive)
    {
        var test = RecordPredicate.Of(condition);
        for (var i = 0; i < records.Count; i++)
        {
            if (test(records[i]) != condition.Accept(new NaiveEvaluator(naive[i], RandomConditions.Fields)))
                Assert.Fail($"{condition}\nsays {test(records[i])} of {naive[i].Json}");
        }
    }
}
