using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>How many events there are in sets of real logs, counted by others' tools.</summary>
public class KnownAnswerTests
{
    [Theory]
    [InlineData("invictus/CloudTrail", 2900)]
    [InlineData("stratus/detonation-logs", 310)]
    [InlineData("umccr-org/AWSLogs/o-abcd", 185)]
    [InlineData("traildiscover/logExamples", 563)]
    [InlineData("plaso-lookup-events/jsonl", 6)]
    public void A_set_of_real_logs_has_so_many_events(string folder, int count)
    {
        var logs = Repository.RequireSharedLogs(folder.Split('/'));
        using var session = new ModuleSession();

        Assert.Equal(count, session.Run("Search-TrailEvent -Path $a -IncludeDuplicate", logs).Good().Count);
    }
}
