using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>What a service with awsJson answered.</summary>
public sealed record JsonAnswer(int Status, JsonObject Body)
{
    /// <summary>The error code; null where there is none.</summary>
    public string? Error => Status < 400 ? null : Body["__type"]?.GetValue<string>().Split('#')[^1];

    public JsonNode? this[string member] => Body[member];
}
