namespace TrailTools.Hosted.Tests.Hosting;

public class LoadingTests
{
    [Fact]
    public void Both_dlls_come_from_the_built_module()
    {
        using var session = new ModuleSession();

        var places = session.Run("(Get-Command Search-TrailEvent).ImplementingType.Assembly.Location; [TrailTools.TrailEvent].Assembly.Location").Good();

        Assert.Equal(
            [Path.Combine(Repository.Module, "TrailTools.dll"), Path.Combine(Repository.Module, "TrailTools.Core.dll")],
            places.Select(static place => place.ToString()));
    }
}
