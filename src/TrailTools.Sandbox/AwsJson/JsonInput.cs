using System.Text.Json;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.AwsJson;

/// <summary>Reads members of an input. One that is there and of another kind is refused as AWS refuses it: SerializationException.</summary>
internal static class JsonInput
{
    /// <summary>A text; null where it is missing.</summary>
    public static string? Text(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.String) is { } node ? node.GetValue<string>() : null;

    /// <summary>A boolean; null where it is missing.</summary>
    public static bool? Flag(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.True, JsonValueKind.False) is { } node ? node.GetValueKind() == JsonValueKind.True : null;

    /// <summary>A whole number; null where it is missing.</summary>
    public static int? Number(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.Number) is not { } node ? null : node.AsValue().TryGetValue<int>(out var number) ? number : throw Wrong(name);

    /// <summary>A time, which comes as seconds since 1970; null where it is missing.</summary>
    public static DateTimeOffset? Time(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.Number) is not { } node ? null
            : node.AsValue().TryGetValue<double>(out var seconds) && Math.Abs(seconds) < 2e11 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : throw Wrong(name);

    /// <summary>A list of texts; null where it is missing.</summary>
    public static IReadOnlyList<string>? Texts(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.Array)?.AsArray()
            .Select(one => one?.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : throw Wrong(name)).ToArray();

    /// <summary>A list of objects; null where it is missing.</summary>
    public static IReadOnlyList<JsonObject>? Objects(this JsonObject input, string name)
        => Of(input, name, JsonValueKind.Array)?.AsArray().Select(one => one as JsonObject ?? throw Wrong(name)).ToArray();

    /// <summary>Seconds since 1970, as times are answered; null for no time.</summary>
    public static JsonNode? Seconds(DateTimeOffset? time) => time is { } some ? some.ToUnixTimeMilliseconds() / 1000.0 : null;

    /// <summary>An object with those of the members that have a value: AWS leaves out what is not there.</summary>
    public static JsonObject Output(params (string Name, JsonNode? Value)[] members)
        => new(members.Where(static one => one.Value is not null).Select(static one => KeyValuePair.Create(one.Name, one.Value)));

    private static JsonNode? Of(JsonObject input, string name, params JsonValueKind[] kinds)
        => input[name] is not { } node ? null : kinds.Contains(node.GetValueKind()) ? node : throw Wrong(name);

    private static ServiceException Wrong(string name) => new(400, "SerializationException", $"The member '{name}' is not of the kind that is expected.");
}
