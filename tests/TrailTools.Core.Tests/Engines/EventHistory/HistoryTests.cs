using System.Text.Json;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Engines.EventHistory;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.EventHistory;

/// <summary>What tests of the event history have in common.</summary>
public abstract class HistoryTests
{
    private protected static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private protected readonly FakeCloud _cloud = new();
    private protected readonly JumpingClock _clock = new(Now);
    private protected readonly TestLog _log = new();
    private protected readonly SearchSummary _summary = new();

    private protected HistoryTests()
    {
    }

    private protected static TrailException Throttled => new(TrailErrorKind.Throttled, "AwsThrottled", "x", "Too many.");

    private protected static string IdOf(int number) => new Guid(number, 0, 0, new byte[8]).ToString("D");

    private protected void Add(string region, string id, DateTimeOffset time)
        => _cloud.Trails(region).History.Records.Add(JsonSerializer.Serialize(new { eventVersion = "1.08", eventID = id, eventTime = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), eventName = "ConsoleLogin" }));

    private protected HistoryEngine Engine(IReadOnlyList<HistoryRegion>? regions = null) => new(_cloud, regions ?? HistoryRegions.Pick(_cloud, null), _clock);

    private protected Task<List<TrailEvent>> Search(EventQuestion query, string region) => Search(query, [new HistoryRegion(region, IsNamed: true)]);

    private protected async Task<List<TrailEvent>> Search(EventQuestion query, IReadOnlyList<HistoryRegion>? regions = null)
    {
        var found = new List<TrailEvent>();
        await foreach (var batch in Engine(regions).SearchAsync(query, _summary, _log, TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }
}
