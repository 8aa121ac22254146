using System.Collections;
using System.Security.Cryptography;
using System.Text;
using TrailTools.Sandbox;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>An AWS endpoint on the loopback address with a bucket of logs, and how to reach it.</summary>
internal sealed class LogSandbox : IDisposable
{
    public const string Bucket = "my-trail-logs";
    public const string Account = SandboxOptions.DefaultAccount;
    private const string Region = "us-east-1";

    private readonly HttpClient _client = new();

    public LogSandbox()
        : this(new SandboxOptions()) => PutLogs();

    public LogSandbox(SandboxOptions options)
    {
        Folder = options.Folder;
        Server = SandboxServer.Start(options);
    }

    /// <summary>The folder that it keeps everything in; null for one of its own.</summary>
    public string? Folder { get; }

    public SandboxServer Server { get; }

    /// <summary>The AWS parameters, to be splatted.</summary>
    public Hashtable Connection => new()
    {
        ["EndpointUrl"] = Server.EndpointUrl,
        ["AccessKey"] = Server.Accounts[0].AccessKey,
        ["SecretKey"] = Server.Accounts[0].SecretKey,
        ["Region"] = Region,
    };

    /// <summary>The lifecycle configuration as the sandbox has it; null for none.</summary>
    public string? Lifecycle
    {
        get => Send(HttpMethod.Get, $"/{Bucket}?lifecycle", mayFail: true);
        set => Send(HttpMethod.Put, $"/{Bucket}?lifecycle", value);
    }

    /// <summary>The AWS parameters as the defaults of all cmdlets of some nouns.</summary>
    public Hashtable DefaultsOf(params string[] nouns)
    {
        var defaults = new Hashtable();
        foreach (var noun in nouns)
        {
            foreach (DictionaryEntry entry in Connection)
                defaults[$"*-{noun}:{entry.Key}"] = entry.Value;
        }

        return defaults;
    }

    /// <summary>Makes the bucket, with a log file.</summary>
    public void PutLogs()
    {
        Send(HttpMethod.Put, $"/{Bucket}");
        Send(HttpMethod.Put, $"/{Bucket}/AWSLogs/{Account}/CloudTrail/{Region}/2026/03/04/{Account}_CloudTrail_{Region}_20260304T1205Z_Mu0KsOhtH1ar15ZZ.json.gz", File.ReadAllBytes(Directory.EnumerateFiles(Repository.SampleLogs, "*.json.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First()));
    }

    /// <summary>Puts all files of a folder into a bucket of its own.</summary>
    public void PutFolder(string bucket, string folder)
    {
        Send(HttpMethod.Put, $"/{bucket}");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Put(bucket, Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
    }

    /// <summary>Writes an object.</summary>
    public void Put(string bucket, string key, byte[] content, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var answer = Answer(HttpMethod.Put, $"/{bucket}/{key}", content, metadata);
        Assert.True(answer.IsSuccessStatusCode, $"{key}: {answer.StatusCode}");
    }

    /// <summary>Deletes an object.</summary>
    public void Delete(string bucket, string key) => Send(HttpMethod.Delete, $"/{bucket}/{key}");

    /// <summary>An object's bytes and metadata; null where there is none.</summary>
    public (byte[] Content, IReadOnlyDictionary<string, string> Metadata)? Read(string bucket, string key)
    {
        using var answer = Answer(HttpMethod.Get, $"/{bucket}/{key}", null, null);
        if (!answer.IsSuccessStatusCode)
            return null;
        using var content = new MemoryStream();
        answer.Content.ReadAsStream(TestContext.Current.CancellationToken).CopyTo(content);
        const string Start = "x-amz-meta-";
        return (content.ToArray(), answer.Headers.Where(static header => header.Key.StartsWith(Start, StringComparison.OrdinalIgnoreCase)).ToDictionary(static header => header.Key[Start.Length..], static header => header.Value.Single()));
    }

    public void Dispose()
    {
        _client.Dispose();
        Server.Dispose();
    }

    private string? Send(HttpMethod method, string path, string? body, bool mayFail = false) => Send(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), mayFail);

    private string? Send(HttpMethod method, string path, byte[]? body = null, bool mayFail = false)
    {
        using var answer = Answer(method, path, body, null);
        Assert.True(answer.IsSuccessStatusCode || mayFail, $"{method} {path}: {answer.StatusCode}");
        using var reader = new StreamReader(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
        return answer.IsSuccessStatusCode ? reader.ReadToEnd() : null;
    }

    private HttpResponseMessage Answer(HttpMethod method, string path, byte[]? body, IReadOnlyDictionary<string, string>? metadata)
    {
        using var request = new HttpRequestMessage(method, Server.EndpointUrl + path) { Content = body is null ? null : new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={Server.Accounts[0].AccessKey}/20260101/{Region}/s3/aws4_request, SignedHeaders=host, Signature={new string('0', 64)}");
        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        if (body is not null)
            request.Headers.TryAddWithoutValidation("x-amz-checksum-sha256", Convert.ToBase64String(SHA256.HashData(body)));
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
            request.Headers.TryAddWithoutValidation($"x-amz-meta-{name}", value);
        return _client.Send(request, TestContext.Current.CancellationToken);
    }
}
