using System.IO.Compression;
using System.Text.Json.Nodes;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.Tests.Cli;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>A sandbox whose organization's trail has delivered two days of log files and digests of two accounts in three Regions, and a copy of them.</summary>
public sealed class SignedBucketFixture : IDisposable
{
    public const string Management = "111122223333";
    public const string Member = "444455556666";

    /// <summary>Where the tests tamper: a member's chain, its hours from that of index 20 on.</summary>
    public const string Region = "eu-west-1";

    public SignedBucketFixture()
    {
        Sandbox = new LogSandbox(new SandboxOptions
        {
            Accounts = [Management, Member],
            Organization = new SandboxOrganization("o-exampleorgid", Management) { Members = [Member] },
            StartTime = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
            Activity = new() { Regions = ["us-east-1", Region, "ap-south-1"], FilesPerDay = 200, EventsPerFile = 3, HasStory = false },
        });
        var trail = Assert.Single(Session.Run("New-AuditTrail audit -Organization @a", Sandbox.Connection).Good());
        (TrailArn, Bucket) = ((string)trail.Properties["TrailArn"].Value, (string)trail.Properties["BucketName"].Value);
        Sandbox.Server.Advance(TimeSpan.FromHours(48), TestContext.Current.CancellationToken);
        Saved = Directory.CreateTempSubdirectory("trailtools-signed-").FullName;
        Keys = [.. Session.Run("Save-TrailLog $b -BucketName $c -IncludeDigest @a", Sandbox.Connection, Saved, Bucket).Values("Source").Select(source => ((string)source!)[$"s3://{Bucket}/".Length..]).Order(StringComparer.Ordinal)];
        Logs = [.. Digests.Select(digest => Json(File.ReadAllBytes(Path.Combine(Saved, digest)))["logFiles"]!.AsArray().Select(static file => (string)file!["s3Object"]!).ToArray())];
    }

    /// <summary>The keys of the log files that each of the digests names.</summary>
    public IReadOnlyList<string[]> Logs { get; }

    public string TrailArn { get; }

    public string Bucket { get; }

    /// <summary>The folder of the copy.</summary>
    public string Saved { get; }

    /// <summary>The keys of all files.</summary>
    public IReadOnlyList<string> Keys { get; }

    internal LogSandbox Sandbox { get; }

    internal ModuleSession Session { get; } = new();

    internal AwsCli Cli => new(Sandbox.Server.EndpointUrl, (string)Sandbox.Connection["AccessKey"]!, (string)Sandbox.Connection["SecretKey"]!, Region);

    /// <summary>The digests of the chain that is tampered with, in their order.</summary>
    public IReadOnlyList<string> Digests => [.. Keys.Where(static key => key.Contains($"/{Member}/CloudTrail-Digest/{Region}/", StringComparison.Ordinal))];

    public static byte[] Gunzip(byte[] bytes)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, level))
            gzip.Write(bytes);
        return stored.ToArray();
    }

    public static JsonObject Json(byte[] gzip) => JsonNode.Parse(Gunzip(gzip))!.AsObject();

    public void Dispose()
    {
        Session.Dispose();
        Sandbox.Dispose();
        Directory.Delete(Saved, recursive: true);
    }
}
