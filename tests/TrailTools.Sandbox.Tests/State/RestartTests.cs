using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Sandbox.State;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.State;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trail-sandbox-test-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sandbox_on_the_same_folder_knows_what_was_there()
    {
        AwsEndpoint first;
        DateTimeOffset moved;
        await using (var server = Start("111122223333"))
        {
            first = Endpoint(server, 0);
            server.Clock.Advance(TimeSpan.FromDays(40));
            moved = server.Clock.Now;
            await Fill(first);
        }

        await using var again = Start("999988887777", "111122223333");
        Assert.Equal("111122223333", again.Accounts[1].Id);
        Assert.Equal((first.AccessKey, first.SecretKey), (again.Accounts[1].AccessKey, again.Accounts[1].SecretKey));
        Assert.True(again.Clock.Now >= moved);
        using var s3 = Endpoint(again, 1).S3();
        Assert.Equal("2", await Text(s3, null));
        var versions = (await s3.ListVersionsAsync("con", Stop)).Versions;
        Assert.Equal(2, versions.Count);
        Assert.Equal("1", await Text(s3, versions[1].VersionId));
        Assert.Equal("kept", (await s3.GetBucketTaggingAsync(new() { BucketName = "con" }, Stop)).TagSet[0].Value);
    }

    [Fact]
    public async Task No_key_leads_out_of_the_folder()
    {
        await using var server = Start("111122223333");
        using var raw = new RawClient(Endpoint(server, 0)) { Region = "us-east-1" };
        await raw.Send("PUT", "/con");

        foreach (var key in (string[])["..%2F..%2F..%2Fescaped", "%2Fetc%2Fescaped", "C:%5Cescaped", "a%00b", "NUL", new string('k', 1024)])
            Assert.Equal("200", await raw.Send("PUT", $"/con/{key}", "content"));
        Assert.Equal("400 KeyTooLongError", await raw.Send("PUT", $"/con/{new string('k', 1025)}", "content"));

        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories), static path => path.Contains("escaped", StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Path.Combine(_folder, "s3", "bucket-con", "objects")), static path => Assert.Matches("^[0-9a-f]{32}[.](bytes|json)$", Path.GetFileName(path)));
        Assert.Equal(12, Directory.EnumerateFiles(Path.Combine(_folder, "s3", "bucket-con", "objects")).Count());
    }

    [Fact]
    public void A_temporary_folder_goes_with_its_sandbox()
    {
        string root;
        using (var folder = new StateFolder(null))
            File.WriteAllText(Path.Combine(root = folder.Root, "x"), "x");

        Assert.False(Directory.Exists(root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1234567890ab")]
    public void An_account_has_12_digits(string id)
        => Assert.Throws<ArgumentException>(() => Start(id));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static AwsEndpoint Endpoint(SandboxServer server, int account)
        => new(server.EndpointUrl, server.Accounts[account].AccessKey, server.Accounts[account].SecretKey);

    private static async Task Fill(AwsEndpoint endpoint)
    {
        using var s3 = endpoint.S3();
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = "con", BucketRegionName = AwsEndpoint.Region }, Stop);
        await s3.PutBucketVersioningAsync(new() { BucketName = "con", VersioningConfig = new() { Status = "Enabled" } }, Stop);
        await s3.PutBucketTaggingAsync("con", [new() { Key = "state", Value = "kept" }], Stop);
        foreach (var content in (string[])["1", "2"])
            await s3.PutObjectAsync(new() { BucketName = "con", Key = "k", ContentBody = content }, Stop);
    }

    private static async Task<string> Text(AmazonS3Client s3, string? versionId)
    {
        using var got = await s3.GetObjectAsync("con", "k", versionId, Stop);
        using var reader = new StreamReader(got.ResponseStream);
        return await reader.ReadToEndAsync(Stop);
    }

    private SandboxServer Start(params string[] accounts) => SandboxServer.Start(new() { Folder = _folder, Accounts = accounts });
}
