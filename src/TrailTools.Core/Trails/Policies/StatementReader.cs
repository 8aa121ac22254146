using System.Text.Json;

namespace TrailTools.Trails.Policies;

/// <summary>Reads a statement of a policy; what is not as it should be reads as unusual, never as less than it is.</summary>
internal static class StatementReader
{
    private static readonly HashSet<string> Known = ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"];

    /// <summary>The statement.</summary>
    public static PolicyStatement Read(JsonElement statement)
        => new(Text(statement, "Effect") ?? "", [.. Principals(statement)], Values(statement, "Action"), Values(statement, "Resource"), [.. Conditions(statement)])
        {
            Sid = Text(statement, "Sid"),
            IsUnusual = statement.ValueKind != JsonValueKind.Object || statement.EnumerateObject().Any(static member => !Known.Contains(member.Name)),
        };

    private static IEnumerable<(string Kind, string Name)> Principals(JsonElement statement) => Member(statement, "Principal") switch
    {
        { ValueKind: JsonValueKind.String } everyone => [("*", everyone.GetString()!)],
        { ValueKind: JsonValueKind.Object } kinds => kinds.EnumerateObject().SelectMany(static kind => Values(kind.Value).Select(name => (kind.Name, name))),
        _ => [],
    };

    private static IEnumerable<PolicyCondition> Conditions(JsonElement statement)
        => from block in Members(Member(statement, "Condition"))
           from condition in Members(block.Value)
           select new PolicyCondition(block.Name, condition.Name, Values(condition.Value));

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    private static string? Text(JsonElement statement, string name) => Member(statement, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IReadOnlyList<string> Values(JsonElement statement, string name) => Values(Member(statement, name));

    private static IReadOnlyList<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => [],
        JsonValueKind.Array => [.. element.EnumerateArray().Select(One)],
        _ => [One(element)],
    };

    // A truth in a condition may stand as text or as it is.
    private static string One(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement Member(JsonElement statement, string name)
        => statement.ValueKind == JsonValueKind.Object && statement.TryGetProperty(name, out var member) ? member : default;
}
