using System.IO.Compression;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>A sandbox of a test's own with four accounts, of which the first three are an organization.</summary>
public sealed class TrailSandbox : IAsyncDisposable
{
    public const string Management = "111122223333";
    public const string Member = "444455556666";
    public const string Delegated = "777788889999";
    public const string Stranger = "999988887777";
    public const string Organization = "o-exampleorgid";

    /// <summary>A Tuesday, as the sandboxes of tests of time begin.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 3, 3, 8, 30, 0, TimeSpan.Zero);

    public TrailSandbox(Func<SandboxOrganization, SandboxOrganization?>? change = null, string? folder = null, DateTimeOffset? start = null, TimeProvider? lookupTime = null)
    {
        var organization = new SandboxOrganization(Organization, Management) { Members = [Member, Delegated], DelegatedAdministrators = [Delegated] };
        Server = SandboxServer.Start(new()
        {
            Accounts = [Management, Member, Delegated, Stranger],
            Organization = change is null ? organization : change(organization),
            Folder = folder,
            StartTime = start,
            LookupTime = lookupTime ?? TimeProvider.System,
        });
    }

    public SandboxServer Server { get; }

    public AwsEndpoint Endpoint(string account = Management)
    {
        var known = Server.Accounts.Single(one => one.Id == account);
        return new(Server.EndpointUrl, known.AccessKey, known.SecretKey);
    }

    public JsonCaller CloudTrail(string account = Management) => JsonCaller.CloudTrail(Endpoint(account));

    /// <summary>Makes a bucket whose policy lets CloudTrail in for all trails of an account.</summary>
    public string Bucket(string account = Management, string owner = Management, string region = AwsEndpoint.Region, string prefix = "")
    {
        var name = Names.Bucket();
        Server.Buckets.Add(new BucketInfo(name, owner, region, DateTimeOffset.UtcNow));
        SetPolicy(name, BucketPolicies.For(name, account, prefix, Organization));
        return name;
    }

    public void Advance(TimeSpan by) => Server.Advance(by, TestContext.Current.CancellationToken);

    public void SetPolicy(string bucket, string? policy) => Server.Buckets.Find(bucket)!.Set("policy", policy);

    /// <summary>Makes a trail and starts it where that is asked for.</summary>
    public async Task<string> TrailAsync(string bucket, string name = "audit", string region = AwsEndpoint.Region, bool isStarted = false, JsonObject? more = null)
    {
        using var cloudTrail = CloudTrail();
        JsonObject input = more ?? [];
        input["Name"] = name;
        input["S3BucketName"] = bucket;
        var made = await cloudTrail.CallAsync("CreateTrail", input, region);
        Assert.Null(made.Error);
        if (isStarted)
            Assert.Null((await cloudTrail.CallAsync("StartLogging", new() { ["Name"] = name }, region)).Error);
        return made["TrailARN"]!.GetValue<string>();
    }

    /// <summary>The keys of a bucket's objects in their order.</summary>
    public IReadOnlyList<string> Keys(string bucket, string start = "")
    {
        var keys = new List<string>();
        var index = Server.Buckets.Find(bucket)!.Objects.Index;
        for (var next = index.FirstFrom(start); next is { } found && found.Key.StartsWith(start, StringComparison.Ordinal); next = index.FirstFrom($"{found.Key}\0"))
            keys.Add(found.Key);
        return keys;
    }

    /// <summary>The content of an object, decompressed.</summary>
    public JsonNode Read(string bucket, string key)
    {
        var objects = Server.Buckets.Find(bucket)!.Objects;
        using var gzip = new GZipStream(objects.Read(objects.Newest(key)!), CompressionMode.Decompress);
        return JsonNode.Parse(gzip)!;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
