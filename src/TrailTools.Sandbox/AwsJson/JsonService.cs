using System.Text.Json;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.AwsJson;

/// <summary>A service that speaks awsJson1.1 (Smithy, AWS JSON 1.1 protocol): the header X-Amz-Target names the operation, bodies are JSON objects.</summary>
/// <param name="name">The name that requests are signed for.</param>
/// <param name="target">What stands before the operation in X-Amz-Target, without the dot between.</param>
internal abstract class JsonService(string name, string target) : ISandboxService
{
    private const string MediaType = "application/x-amz-json-1.1";

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public ErrorDialect Errors => ErrorDialect.Json;

    /// <summary>The operations by name.</summary>
    protected abstract IReadOnlyDictionary<string, JsonOperation> Operations { get; }

    /// <inheritdoc/>
    public bool LooksLike(SandboxRequest request) => request.Header("X-Amz-Target")?.StartsWith($"{target}.", StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    public async ValueTask<SandboxOperation> IdentifyAsync(SandboxRequest request, CancellationToken stop)
    {
        var (name, operation) = Find(request);
        if (operation is null)
            return new(SandboxOperation.UnknownName, null, IsRead: false);
        var resource = operation.Resource is null ? null : Parse(await request.Body.ReadAsync(stop).ConfigureAwait(false))?[operation.Resource];
        return new(name, resource?.GetValueKind() == JsonValueKind.String ? resource.GetValue<string>() : null, operation.IsRead);
    }

    /// <inheritdoc/>
    public async Task<SandboxResponse> AnswerAsync(SandboxCall call, CancellationToken stop)
    {
        var operation = Find(call.Request).Operation ?? throw Errors.Of(CommonError.UnknownOperation);
        var input = Parse(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false))
            ?? throw new ServiceException(400, "SerializationException", "The input is not a JSON object.");
        var output = await operation.Answer(new(call, input), stop).ConfigureAwait(false);
        return SandboxResponse.Of(200, MediaType, output?.ToJsonString() ?? "") with { Headers = [("x-amzn-RequestId", call.Request.Id)] };
    }

    /// <inheritdoc/>
    public SandboxResponse Describe(ServiceException error, SandboxRequest request)
    {
        var body = new JsonObject { ["__type"] = error.Code, ["message"] = error.Message };
        foreach (var (member, value) in error.Details)
            body[member] = value;
        return SandboxResponse.Of(error.Status, MediaType, body.ToJsonString()) with
        {
            Headers = [("x-amzn-RequestId", request.Id), ("x-amzn-ErrorType", error.Code), .. error.Headers],
            ErrorCode = error.Code,
        };
    }

    private (string Name, JsonOperation? Operation) Find(SandboxRequest request)
    {
        var name = LooksLike(request) ? request.Header("X-Amz-Target")![(target.Length + 1)..] : "";
        return (name, Operations.GetValueOrDefault(name));
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
