using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Diagnostics;

public class WorkProgressTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void While_the_listing_goes_on_nobody_knows_how_much_is_left()
    {
        var progress = new WorkProgress(1, 2, 100, 200, IsListed: false, Second);

        Assert.Null(progress.Percent);
        Assert.Null(progress.Left);
        Assert.Equal(100, progress.Rate);
    }

    [Theory]
    [InlineData(0, 200, 0, null)]
    [InlineData(50, 200, 25, 3.0)]
    [InlineData(200, 200, 100, 0.0)]
    [InlineData(0, 0, 100, null)]
    public void After_it_bytes_tell_the_share_and_the_time(long done, long all, int percent, double? left)
    {
        var progress = new WorkProgress(1, 2, done, all, IsListed: true, Second);

        Assert.Equal(percent, progress.Percent);
        Assert.Equal(left, progress.Left?.TotalSeconds);
    }
}
