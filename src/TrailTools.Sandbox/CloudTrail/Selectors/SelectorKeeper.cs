using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Selectors;

/// <summary>PutEventSelectors and GetEventSelectors.</summary>
internal sealed class SelectorKeeper(TrailStore trails, TrailFinder finder)
{
    /// <summary>Sets which events a trail records.</summary>
    public JsonNode? Put(JsonCall call)
    {
        var trail = finder.Write(call.Call, call.Input.Text("TrailName"));
        var selectors = Read(call.Input);
        trails.Change(trail.Arn, known => known with { Selectors = selectors });
        return Describe(trail with { Selectors = selectors });
    }

    /// <summary>Tells which events a trail records.</summary>
    public JsonNode? Get(JsonCall call) => Describe(finder.Read(call.Call, call.Input.Text("TrailName")));

    private static TrailSelectors Read(JsonObject input) => (input.Objects("EventSelectors"), input.Objects("AdvancedEventSelectors")) switch
    {
        ({ Count: > 0 } classic, null or { Count: 0 }) => new() { Classic = ClassicSelectors.Read(classic).ToJsonString() },
        (null or { Count: 0 }, { Count: > 0 } advanced) => new() { Classic = null, Advanced = AdvancedSelectors.Read(advanced).ToJsonString() },
        _ => throw SelectorError.Of("Either event selectors or advanced event selectors are expected, at least one."),
    };

    private static JsonObject Describe(Trail trail) => JsonInput.Output(
        ("TrailARN", trail.Arn),
        ("EventSelectors", trail.Selectors.Classic is { } classic ? JsonNode.Parse(classic) : null),
        ("AdvancedEventSelectors", trail.Selectors.Advanced is { } advanced ? JsonNode.Parse(advanced) : null));
}
