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

    [Fact]
    public void The_module_lies_as_it_would_be_published()
        => Assert.Equal(
            ["TrailTools.Core.dll", "TrailTools.Format.ps1xml", "TrailTools.Types.ps1xml", "TrailTools.dll", "TrailTools.psd1", "en-US", "prices.json"],
            new DirectoryInfo(Repository.Module).EnumerateFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void It_loads_in_eight_runspaces_at_once_again_by_force_and_after_it_was_removed()
        => Parallel.For(0, 8, static _ =>
        {
            using var session = new ModuleSession();
            session.Run("Import-Module $a -Force; Remove-Module TrailTools; Import-Module $a", Path.Combine(Repository.Module, "TrailTools.psd1")).Good();
            Assert.Single(session.Run("Search-TrailEvent $a -EventName StopLogging", Repository.SampleLogs).Good());
        });

    [Fact]
    public void It_exports_its_cmdlets_and_nothing_else()
    {
        using var session = new ModuleSession();

        Assert.Equal(
            ["Export-TrailEvent", "Get-TrailEvent", "Measure-TrailEvent", "Search-TrailEvent"],
            session.Run("(Get-Module TrailTools).ExportedCommands.Keys").Good().Select(static name => name.ToString()).Order(StringComparer.Ordinal));
    }
}
