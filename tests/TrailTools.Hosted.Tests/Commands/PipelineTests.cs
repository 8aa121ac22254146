using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>What comes in by the pipeline, and how a pipeline ends.</summary>
public class PipelineTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private string Log(string name) => fixture.Write(name, $$"""{"eventVersion":"1.11","eventID":"{{name}}","recipientAccountId":"111122223333"}""");

    [Fact]
    public void Files_folders_and_paths_are_sources()
    {
        var path = Log("pipe/a [1].json");
        Log("pipe/b.json");

        Assert.Single(fixture.Session.Run("[IO.FileInfo]::new($a) | Search-TrailEvent", path).Good());
        Assert.Equal(2, fixture.Session.Run("[IO.DirectoryInfo]::new([IO.Path]::GetDirectoryName($a)) | Search-TrailEvent", path).Good().Count);
        Assert.Single(fixture.Session.Run("$a | Search-TrailEvent", path).Good());
        Assert.Single(fixture.Session.Run("[pscustomobject]@{ PSPath = $a } | Search-TrailEvent", path).Good());
        Assert.Single(fixture.Session.Run("[pscustomobject]@{ FullName = $a } | Search-TrailEvent", path).Good());
        Assert.Single(fixture.Session.Run("Search-TrailEvent -InputObject $a", path).Good());
        Assert.Single(fixture.Session.Run("Search-TrailEvent -LiteralPath $a", path).Good());
        Assert.Single(fixture.Session.Run("Search-TrailEvent -PSPath $a", path).Good());
        Assert.Equal(2, fixture.Session.Run("$a, [IO.Path]::GetDirectoryName($a) | Search-TrailEvent", path).Good().Count);
    }

    [Theory]
    [InlineData("5", "Int32")]
    [InlineData("@{ a = 1 }", "Hashtable")]
    [InlineData("[pscustomobject]@{ AccountId = '1' }", "PSCustomObject")]
    public void Anything_else_is_refused_by_name(string input, string name)
    {
        var outcome = fixture.Session.Run($"{input} | Search-TrailEvent");

        Assert.Equal("SourceUnknown", outcome.TerminatingId);
        Assert.Contains(name, outcome.Terminating!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_never_come_from_the_pipeline()
        => Assert.Single(fixture.Session.Run("[pscustomobject]@{ PSPath = $a; AccountId = 'other'; EventName = 'x'; Filter = { $false } } | Search-TrailEvent", Log("filters.json")).Good());

    [Fact]
    public void An_empty_pipeline_is_no_source_given()
        => Assert.Equal("SourceMissing", fixture.Session.Run("@() | Search-TrailEvent").TerminatingId);

    [Fact]
    public void A_default_parameter_value_is_a_source()
        => Assert.Single(fixture.Session.Run("$PSDefaultParameterValues = @{ 'Search-TrailEvent:Path' = $a }; Search-TrailEvent; $PSDefaultParameterValues = @{}", Log("default.json")).Good());

    [Fact]
    public void Who_takes_no_more_ends_the_scan()
    {
        for (var i = 0; i < 3000; i++)
            Log($"many/{i}.json");
        var folder = Path.Combine(fixture.Folder.FullName, "many");

        var outcome = fixture.Session.Run("""
            Search-TrailEvent $a -First 1 -SummaryVariable first | ForEach-Object { }
            foreach ($once in 1) { Search-TrailEvent $a -SummaryVariable left | ForEach-Object { break } }
            $first; $left
            """, folder);

        Assert.Equal(1L, outcome.Good()[0].Properties["EventsMatched"].Value);
        Assert.InRange((long)outcome.Output[0].Properties["Files"].Value, 0, 2);
        Assert.InRange((long)outcome.Output[1].Properties["Files"].Value, 0, 2999);
    }

    [Fact]
    public async Task Stopping_ends_the_scan_at_once()
    {
        for (var i = 0; i < 200; i++)
            Log($"stop/{i}.json");
        using var session = new ModuleSession();

        Assert.True(await session.RunAndStop("while ($true) { Search-TrailEvent $a }", Path.Combine(fixture.Folder.FullName, "stop")));
    }
}
