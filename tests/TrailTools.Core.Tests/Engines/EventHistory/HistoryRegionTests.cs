using TrailTools.Core.Tests.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Engines.EventHistory;

namespace TrailTools.Core.Tests.Engines.EventHistory;

public class HistoryRegionTests
{
    private readonly FakeCloud _cloud = new();

    [Theory]
    [InlineData(null, "eu-west-1! us-east-1")]
    [InlineData("eu-*", "eu-central-1 eu-west-1")]
    [InlineData("*", "eu-central-1 eu-west-1 us-east-1")]
    [InlineData("EU-west-1", "eu-west-1!")]
    [InlineData("mars-north-1", "mars-north-1!")]
    [InlineData("*,us-east-1", "eu-central-1 eu-west-1 us-east-1!")]
    public void Names_and_wildcards_pick_Regions(string? names, string regions)
        => Assert.Equal(regions, string.Join(' ', HistoryRegions.Pick(_cloud, names?.Split(',')).Select(static region => region.Name + (region.IsNamed ? "!" : ""))));

    [Fact]
    public void In_another_partition_there_is_no_us_east_1()
        => Assert.Equal([new HistoryRegion("cn-north-1", IsNamed: true)], HistoryRegions.Pick(new FakeCloud("cn-north-1", partition: "aws-cn"), null));

    [Fact]
    public void A_wildcard_that_stands_for_none_is_refused()
        => Assert.Equal("HistoryRegionUnknown", Assert.Throws<TrailException>(() => HistoryRegions.Pick(_cloud, ["mars-*"])).Id);
}
