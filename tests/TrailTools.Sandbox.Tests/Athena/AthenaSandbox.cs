using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Athena;

/// <summary>A sandbox whose Athena is asked, with a bucket for logs and one for results.</summary>
internal sealed class AthenaSandbox : IAsyncDisposable
{
    public const string Logs = "trail-logs-bucket";
    public const string Results = "athena-results-bucket";

    public static readonly DateTimeOffset Start = new(2026, 3, 6, 12, 0, 0, TimeSpan.Zero);

    public AthenaSandbox(string? folder = null)
    {
        Server = SandboxServer.Start(new() { StartTime = Start, Accounts = ["111122223333", "444455556666"], Folder = folder });
        Caller = JsonCaller.Athena(Endpoint);
        foreach (var bucket in (string[])[Logs, Results])
            Server.Buckets.Add(new BucketInfo(bucket, "111122223333", AwsEndpoint.Region, Start));
    }

    public SandboxServer Server { get; }

    public AwsEndpoint Endpoint => new(Server.EndpointUrl, Server.Accounts[0].AccessKey, Server.Accounts[0].SecretKey);

    public JsonCaller Caller { get; }

    /// <summary>Puts an object.</summary>
    public void Put(string bucket, string key, byte[] bytes)
    {
        var objects = Server.Buckets.Find(bucket)!.Objects;
        var fresh = objects.Begin();
        using (fresh.Bytes)
            fresh.Bytes.Write(bytes);
        objects.Keep(fresh, key, version => version with { Size = bytes.Length, LastModified = Start, ETag = "\"0\"" });
    }

    /// <summary>Puts a log file.</summary>
    /// <returns>Its stored size.</returns>
    public long PutLog(string key, params string[] records)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', records)}}]}"""));
        var content = bytes.ToArray();
        Put(Logs, key, content);
        return content.Length;
    }

    /// <summary>Starts a query; null where it is refused.</summary>
    public Task<JsonAnswer> StartAsync(string sql, JsonObject? more = null)
    {
        JsonObject input = more ?? [];
        input["QueryString"] = sql;
        if (input["WorkGroup"] is null && input["ResultConfiguration"] is null)
            input["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = $"s3://{Results}/out/" };
        return Caller.CallAsync("StartQueryExecution", input);
    }

    /// <summary>Runs a query to its end.</summary>
    public async Task<JsonNode> RunAsync(string sql, JsonObject? more = null)
    {
        var started = await StartAsync(sql, more);
        Assert.True(started.Error is null, $"{started.Body}");
        var id = started["QueryExecutionId"]!.GetValue<string>();
        await Server.Runner.EndAsync(id);
        return await ExecutionAsync(id);
    }

    public async Task<JsonNode> ExecutionAsync(string id)
        => (await Caller.CallAsync("GetQueryExecution", new() { ["QueryExecutionId"] = id }))["QueryExecution"]!;

    /// <summary>Runs a query that succeeds.</summary>
    /// <returns>Its result's text.</returns>
    public async Task<string> ResultAsync(string sql, JsonObject? more = null)
    {
        var execution = await RunAsync(sql, more);
        Assert.True(StateOf(execution) == "SUCCEEDED", $"{execution["Status"]}");
        return Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>());
    }

    /// <summary>Runs a query that fails.</summary>
    /// <returns>Why.</returns>
    public async Task<string> FailureAsync(string sql, JsonObject? more = null)
    {
        var execution = await RunAsync(sql, more);
        Assert.Equal("FAILED", StateOf(execution));
        return execution["Status"]!["StateChangeReason"]!.GetValue<string>();
    }

    /// <summary>An object's text.</summary>
    public string Read(string location)
    {
        var parts = location["s3://".Length..].Split('/', 2);
        var objects = Server.Buckets.Find(parts[0])!.Objects;
        using var reader = new StreamReader(objects.Read(objects.Newest(parts[1])!));
        return reader.ReadToEnd();
    }

    public static string StateOf(JsonNode execution) => execution["Status"]!["State"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Server.DisposeAsync();
    }
}
