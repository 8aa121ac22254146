using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>How many events there are in sets of real logs, counted by others' tools.</summary>
public class KnownAnswerTests
{
    [Theory]
    [InlineData("invictus/CloudTrail", 2900, 0)]
    [InlineData("stratus/detonation-logs", 310, 0)]
    [InlineData("umccr-org/AWSLogs/o-abcd", 185, 184)]
    [InlineData("traildiscover/logExamples", 563, 314)]
    [InlineData("plaso-lookup-events/jsonl", 6, 0)]
    public void A_set_of_real_logs_has_so_many_events_of_so_many_ids(string folder, int count, int ids)
    {
        var logs = Repository.RequireSharedLogs(folder.Split('/'));
        using var session = new ModuleSession();

        var found = session.Run("Search-TrailEvent -Path $a -IncludeDuplicate", logs).Values("EventId").ToArray();

        Assert.Equal(count, found.Length);
        if (ids > 0)
            Assert.Equal(ids, found.Distinct().Count());
    }
}
