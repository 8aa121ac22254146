using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Telling;

/// <summary>DescribeTrails, GetTrail and ListTrails.</summary>
internal sealed class TrailTeller(TrailFinder finder, TrailStore trails)
{
    /// <summary>Tells about the trails that are named, or all that the caller sees in the Region.</summary>
    public JsonNode? Describe(JsonCall call)
    {
        var withShadows = call.Input.Flag("includeShadowTrails") ?? true;
        var names = call.Input.Texts("trailNameList") ?? [];
        var found = names.Count == 0
            ? finder.Seen(call.Call.Caller.AccountId, call.Call.Region)
            : names.Select(name => finder.TryRead(call.Call, name)).OfType<Trail>();
        var told = found.Where(trail => withShadows || TrailFinder.IsAtHome(trail, call.Call.Caller.AccountId, call.Call.Region));
        return new JsonObject { ["trailList"] = new JsonArray([.. told.Select(TrailWriter.Whole)]) };
    }

    /// <summary>Tells about one trail.</summary>
    public JsonNode? Get(JsonCall call) => new JsonObject { ["Trail"] = TrailWriter.Whole(finder.Read(call.Call, call.Input.Text("Name"))) };

    /// <summary>Names the account's trails in all Regions.</summary>
    public JsonNode? List(JsonCall call) => new JsonObject
    {
        ["Trails"] = new JsonArray([.. trails.All.Where(trail => trail.AccountId == call.Call.Caller.AccountId).Select(static trail => new JsonObject
        {
            ["TrailARN"] = trail.Arn,
            ["Name"] = trail.Name,
            ["HomeRegion"] = trail.HomeRegion,
        })]),
    };
}
