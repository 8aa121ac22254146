using System.Text.Json;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>What a call was given, as requestParameters tell it: names begin with a small letter, secrets are left out.</summary>
internal static class CallParameters
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase) { "Action", "Version", "TokenCode", "SerialNumber", "WebIdentityToken", "SAMLAssertion" };

    /// <summary>What CloudTrail names and does not tell.</summary>
    private static readonly HashSet<string> Omitted = new(StringComparer.OrdinalIgnoreCase) { "QueryString" };

    /// <summary>Reads a call's parameters; null where it has none.</summary>
    public static async Task<JsonObject?> ReadAsync(string service, SandboxCall call, CancellationToken stop)
    {
        var parameters = service == "s3" ? OfBucket(call)
            : call.Request.Header("X-Amz-Target") is null ? Form(await BodyAsync(call, stop).ConfigureAwait(false))
            : Json(await BodyAsync(call, stop).ConfigureAwait(false));
        return parameters is null or { Count: 0 } ? null : parameters;
    }

    private static Task<byte[]> BodyAsync(SandboxCall call, CancellationToken stop) => call.Request.Body.ReadAsync(stop);

    private static JsonObject? OfBucket(SandboxCall call)
        => call.Operation.Resource is { } resource ? new() { ["bucketName"] = resource.Split('/')[0], ["Host"] = call.Request.Header("Host") } : null;

    private static JsonObject Form(byte[] body)
        => new(RequestTarget.ParseForm(System.Text.Encoding.UTF8.GetString(body)).Where(static one => !LeftOut.Contains(one.Key))
            .Select(static one => KeyValuePair.Create(Small(one.Key), (JsonNode?)one.Value)));

    private static JsonObject? Json(byte[] body)
    {
        try
        {
            return Small(JsonNode.Parse(body)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Small(JsonNode? node) => node switch
    {
        JsonObject one => new JsonObject(one.Where(static member => !LeftOut.Contains(member.Key)).Select(static member => KeyValuePair.Create(Small(member.Key), Omitted.Contains(member.Key) ? "***OMITTED***" : Small(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Small)]),
        _ => node?.DeepClone(),
    };

    private static string Small(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
