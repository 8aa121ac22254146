using System.Collections;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>The way from a trail to its events, against a server that others made.</summary>
public sealed class TrailMotoTests(SessionFixture fixture, MotoFixture moto) : IClassFixture<SessionFixture>, IClassFixture<MotoFixture>
{
    private const string Account = "123456789012";

    private Hashtable Connection => new() { ["EndpointUrl"] = moto.Url, ["AccessKey"] = "AKIDEXAMPLE", ["SecretKey"] = "not-a-secret", ["Region"] = "eu-west-1" };

    [Fact]
    public void A_trail_is_made_once_and_its_logs_are_kept()
    {
        var made = Assert.Single(Run("New-AuditTrail @a").Good());
        var bucket = (string)made.Properties["BucketName"].Value;
        var set = Assert.Single(Run("Get-AuditTrail @a | Set-LogRetention -Days 400").Good());
        var got = Assert.Single(Run("Get-AuditTrail management-* @a").Good());
        var again = Assert.Single(Run("New-AuditTrail @a").Good());

        Assert.Equal((true, true, 400, bucket), (got.Properties["IsLogging"].Value, got.Properties["IsMultiRegionTrail"].Value, got.Properties["RetentionDays"].Value, got.Properties["BucketName"].Value));
        Assert.Equal((bucket, 400, Account), (set.Properties["BucketName"].Value, set.Properties["Days"].Value, set.Properties["AccountId"].Value));
        Assert.Equal((made.Properties["TrailArn"].Value, bucket), (again.Properties["TrailArn"].Value, again.Properties["BucketName"].Value));
    }

    // A bucket of its own: moto takes the Deny of a trail's bucket without its condition, for all.
    [Fact]
    public async Task A_bucket_is_searched()
    {
        using var client = new HttpClient();
        await Put(client, "searched", []);
        foreach (var path in Directory.EnumerateFiles(Repository.SampleLogs, "*.json.gz", SearchOption.AllDirectories))
            await Put(client, $"searched/{Path.GetRelativePath(Repository.SampleLogs, path).Replace('\\', '/')}", await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        var expected = Run("Search-TrailEvent -Path $b", Repository.SampleLogs).Values("EventId").ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Run("Search-TrailEvent -BucketName searched @a").Values("EventId"));
    }

    private async Task Put(HttpClient client, string path, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using var answer = await client.PutAsync($"{moto.Url}/{path}", content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    private Outcome Run(string script, object? argument = null) => fixture.Session.Run(script, Connection, argument);
}
