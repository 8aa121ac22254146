using TrailTools.Diagnostics;
using TrailTools.Tables.Planning;

namespace TrailTools.Core.Tests.Tables.Planning;

public class SpecFinderTests
{
    private static readonly TableAsk Whole = new(new("My.Logs-1") { KeyPrefix = "x/" }) { Accounts = ["111122223333"], Regions = ["EU-west-1"], FirstDay = new DateOnly(2026, 3, 4) };

    [Fact]
    public void What_is_given_whole_needs_no_AWS()
    {
        var spec = SpecFinder.FindGiven(Whole, new TableWorld().Time)!;

        Assert.Equal("default.cloudtrail_logs_my_logs_1", $"{spec.Id}");
        Assert.Equal("s3://My.Logs-1/x/AWSLogs/", spec.Place.Location);
        Assert.Equal(["eu-west-1"], spec.Regions);
    }

    [Fact]
    public void What_is_not_given_whole_does()
    {
        Assert.Null(SpecFinder.FindGiven(Whole with { Accounts = null }, new TableWorld().Time));
        Assert.Null(SpecFinder.FindGiven(Whole with { Regions = null }, new TableWorld().Time));
        Assert.Null(SpecFinder.FindGiven(Whole with { Regions = ["eu-*"] }, new TableWorld().Time));
        Assert.Null(SpecFinder.FindGiven(Whole with { FirstDay = null }, new TableWorld().Time));
    }

    [Fact]
    public void It_is_checked_all_the_same()
        => Assert.Equal("TableAccountInvalid", Assert.Throws<TrailException>(() => SpecFinder.FindGiven(Whole with { Accounts = ["1"] }, new TableWorld().Time)).Id);
}
