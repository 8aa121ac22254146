using TrailTools.Cloud.Trails;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>A trail in memory.</summary>
internal sealed class FakeTrail(TrailDescription description)
{
    public TrailDescription Description { get; set; } = description;

    public TrailStatus Status { get; set; } = new(false);

    /// <summary>A new trail records all management events.</summary>
    public TrailSelectors Selectors { get; set; } = new([new BasicSelector("All", true, [], [])], []);

    public Dictionary<string, string> Tags { get; set; } = [];
}
