using TrailTools.Diagnostics;
using TrailTools.Downloads;

namespace TrailTools.Core.Tests.Downloads;

/// <summary>No key leads anywhere but below the destination.</summary>
public class KeyPathTests
{
    [Theory]
    [InlineData("AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/04/a.json.gz")]
    [InlineData("a")]
    [InlineData("with blank/é.json")]
    [InlineData("console/nullable/com/com10")]
    public void A_key_keeps_its_parts(string key) => Assert.Equal(key.Split('/'), KeyPath.Of(key, key).Split(Path.DirectorySeparatorChar));

    [Theory]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("C:/a")]
    [InlineData("C:a")]
    [InlineData("a.json:stream")]
    [InlineData("a\\..\\b")]
    [InlineData("\\\\server\\share")]
    [InlineData("a/NUL")]
    [InlineData("a/nul.txt")]
    [InlineData("a/nul .txt")]
    [InlineData("COM1/a")]
    [InlineData("lpt9.json.gz")]
    [InlineData("COM\u00B9")]
    [InlineData("CONIN$")]
    [InlineData("a/b.")]
    [InlineData("a/b ")]
    [InlineData("a /b")]
    [InlineData("a/b\n")]
    [InlineData("a/\u001b[2J")]
    [InlineData("a/\u0000")]
    [InlineData("a/\u0085b")]
    [InlineData("a/b?")]
    [InlineData("a/<b>")]
    [InlineData(".trailtools/etags.jsonl")]
    [InlineData(".TrailTools/x")]
    public void Any_other_is_refused_by_name(string key)
    {
        var error = Assert.Throws<TrailException>(() => KeyPath.Of(key, $"s3://b/{key}"));
        Assert.Equal(("DownloadKeyRefused", $"s3://b/{key}"), (error.Id, error.Subject));
    }

    [Fact]
    public void A_part_that_is_too_long_is_refused() => Assert.Throws<TrailException>(() => KeyPath.Of(new string('é', 128), "x"));
}
