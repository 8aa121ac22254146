namespace TrailTools.Hosted.Tests.Commands.Sources;

/// <summary>Save-TrailLog against a sandbox.</summary>
public sealed class SaveTests(BucketFixture fixture) : IClassFixture<BucketFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-save-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_copy_gives_the_same_events_and_is_made_once()
    {
        var first = fixture.Run($"Save-TrailLog '{_folder.FullName}' -BucketName $b @aws").Values("IsNew").ToArray();
        var second = fixture.Run($"[pscustomobject] @{{ BucketName = $b }} | Save-TrailLog '{_folder.FullName}' @aws").Values("IsNew").ToArray();

        Assert.NotEmpty(first);
        Assert.All(first, static isNew => Assert.Equal(true, isNew));
        Assert.Equal(first.Select(static _ => (object?)false), second);
        Assert.Equal(fixture.Run("Search-TrailEvent -Path $c").Values("EventId"), fixture.Run($"Search-TrailEvent -Path '{_folder.FullName}'").Values("EventId"));
    }

    [Fact]
    public void What_if_makes_nothing()
    {
        var estimate = fixture.Run($"Save-TrailLog '{_folder.FullName}' -BucketName $b @aws -AwsRegion us-* -WhatIf").Good();

        Assert.True((long)Assert.Single(estimate).Properties["Objects"].Value > 0);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void What_names_no_bucket_is_refused()
        => Assert.Equal("SourceUnknown", fixture.Run($"[pscustomobject] @{{ Name = 'x' }} | Save-TrailLog '{_folder.FullName}' @aws").TerminatingId);
}
