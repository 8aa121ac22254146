using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>Calls operations of services with awsJson by bare HTTP: no client's checks come between.</summary>
public sealed class JsonCaller(AwsEndpoint endpoint, string service, string target) : IDisposable
{
    private readonly HttpClient _http = new();

    public static JsonCaller CloudTrail(AwsEndpoint endpoint) => new(endpoint, "cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101");

    public static JsonCaller Athena(AwsEndpoint endpoint) => new(endpoint, "athena", "AmazonAthena");

    public static JsonCaller Organizations(AwsEndpoint endpoint) => new(endpoint, "organizations", "AWSOrganizationsV20161128");

    /// <summary>Calls an operation; neither the sandbox nor moto computes signatures.</summary>
    public async Task<JsonAnswer> CallAsync(string operation, JsonObject? input = null, string region = AwsEndpoint.Region)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(input?.ToJsonString() ?? "{}")),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", $"{target}.{operation}");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={endpoint.AccessKey}/20260301/{region}/{service}/aws4_request, SignedHeaders=host, Signature={new string('0', 64)}");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject());
    }

    public void Dispose() => _http.Dispose();
}
