using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Policies;

/// <summary>Reads what policies may write as one value or as a list of them.</summary>
internal static class StatementValues
{
    /// <summary>The texts of a text, a number, a boolean or a list of these.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? node)
        => [.. Each(node).Where(static one => one is JsonValue).Select(static one => one!.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : one.ToJsonString())];

    /// <summary>The objects of an object or a list of them.</summary>
    public static IReadOnlyList<JsonObject> Objects(JsonNode? node) => [.. Each(node).OfType<JsonObject>()];

    private static IEnumerable<JsonNode?> Each(JsonNode? node) => node is JsonArray list ? list : Enumerable.Repeat(node, 1);
}
