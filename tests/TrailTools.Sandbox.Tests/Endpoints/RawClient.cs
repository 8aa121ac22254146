using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>Sends requests that no client would.</summary>
internal sealed class RawClient(AwsEndpoint endpoint) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>The header with a body's checksum.</summary>
    public const string Checksum = "x-amz-checksum-sha256";

    public string Region { get; init; } = AwsEndpoint.Region;

    /// <summary>Sends a request that is signed in form.</summary>
    /// <param name="method">GET and so on.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="headers">Headers in place of the usual ones; an empty one is left out.</param>
    /// <returns>The status and the error code, such as "400 MalformedXML"; the status alone where all is well.</returns>
    public async Task<string> Send(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await Answer(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var code = text.Length > 0 && response.Content.Headers.ContentType?.MediaType == "application/xml" ? XElement.Parse(text).Element("Code")?.Value : null;
        return $"{(int)response.StatusCode} {code}".TrimEnd();
    }

    public async Task<HttpResponseMessage> Answer(string method, string path, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), endpoint.Url + path);
        if (body is not null)
            request.Content = new ByteArrayContent(body);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={endpoint.AccessKey}/20260304/{Region}/s3/aws4_request, SignedHeaders=host, Signature={new string('0', 64)}");
        request.Headers.TryAddWithoutValidation(Checksum, Convert.ToBase64String(SHA256.HashData(body ?? [])));
        foreach (var (name, value) in headers)
        {
            HttpHeaders target = name.StartsWith("Content-", StringComparison.Ordinal) ? request.Content!.Headers : request.Headers;
            target.Remove(name);
            if (value.Length > 0)
                target.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
