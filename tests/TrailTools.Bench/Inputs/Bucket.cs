using System.Collections;
using System.IO.Compression;
using System.Net.Http.Headers;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Inputs;

/// <summary>Log files in a bucket of a loopback endpoint, and the plainest way to read them.</summary>
internal sealed class Bucket : IDisposable
{
    private const int InFlight = 32;
    private const string Region = "us-east-1", Name = "logs";

    private readonly SandboxProcess _sandbox = new();
    private readonly HttpClient _client = new();
    private readonly string[] _urls;

    /// <summary>Puts files into a new bucket.</summary>
    /// <param name="logs">The files; their paths below the folder become keys.</param>
    /// <param name="count">How many of them.</param>
    public Bucket(Logs logs, int count)
    {
        var files = logs.Files.Take(count).ToArray();
        _urls = [.. files.Select(path => $"{Url}/{Path.GetRelativePath(logs.Folder, path).Replace('\\', '/')}")];
        // The sandbox wants to see a signature and does not verify it.
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", $"Credential={_sandbox.AccessKey}/20260101/{Region}/s3/aws4_request, SignedHeaders=host, Signature={new string('0', 64)}");
        _client.DefaultRequestHeaders.Add("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        _client.DefaultRequestHeaders.Add("x-amz-date", "20260101T000000Z");
        Put(Url, []).GetAwaiter().GetResult();
        ForEach(files.Zip(_urls), one => Put(one.Second, File.ReadAllBytes(one.First)));
    }

    /// <summary>How many objects there are.</summary>
    public int Count => _urls.Length;

    /// <summary>The parameters that name the bucket to a cmdlet.</summary>
    public Hashtable Source => new()
    {
        ["BucketName"] = Name, ["Region"] = Region, ["EndpointUrl"] = _sandbox.EndpointUrl, ["AccessKey"] = _sandbox.AccessKey, ["SecretKey"] = _sandbox.SecretKey,
    };

    private string Url => $"{_sandbox.EndpointUrl}/{Name}";

    /// <summary>Gets and unpacks every object, and looks at nothing.</summary>
    public void Unpack() => ForEach(_urls, async url =>
    {
        using var plain = new GZipStream(new MemoryStream(await _client.GetByteArrayAsync(url)), CompressionMode.Decompress);
        plain.CopyTo(Stream.Null);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _sandbox.Dispose();
    }

    private static void ForEach<T>(IEnumerable<T> all, Func<T, Task> work)
        => Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (one, _) => await work(one)).GetAwaiter().GetResult();

    private async Task Put(string url, byte[] content)
    {
        using var answer = await _client.PutAsync(url, new ByteArrayContent(content));
        answer.EnsureSuccessStatusCode();
    }
}
