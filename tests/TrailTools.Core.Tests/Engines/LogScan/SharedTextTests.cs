using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Events of one search share the texts that many of them say, also those that were sorted.</summary>
public class SharedTextTests
{
    private static readonly Func<TrailEvent, string?>[] Properties =
    [
        static found => found.EventName, static found => found.EventSource, static found => found.AwsRegion, static found => found.AccountId,
        static found => found.UserType, static found => found.UserName, static found => found.RoleName, static found => found.ErrorCode,
    ];

    [Theory]
    [InlineData(nameof(EventOrder.Natural))]
    [InlineData(nameof(EventOrder.OldestFirst))]
    public async Task One_text_is_one_object_but_for_a_few(string order)
    {
        var events = await Scans.Search(Repository.SampleLogs, Scans.Everything with { Order = Enum.Parse<EventOrder>(order) });

        Assert.All(Properties, property =>
        {
            string[] texts = [.. events.Select(property).OfType<string>()];
            var different = texts.Distinct().Count();

            // Some of the 2,000 meet in one place and are made again and again.
            Assert.InRange(texts.Distinct(ReferenceEqualityComparer.Instance).Count(), different, different + (different / 2) + 2);
        });
    }
}
