using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>GetWorkGroup and ListWorkGroups.</summary>
internal sealed class WorkGroupTeller(WorkGroupStore groups)
{
    /// <summary>Tells about one.</summary>
    public JsonNode? Get(JsonCall call)
    {
        var group = groups.Find(HomeOf.Call(call), call.Input.Text("WorkGroup") ?? throw AthenaErrors.Invalid("WorkGroup is required."));
        var summary = Summary(group);
        summary.Remove("EngineVersion");
        summary["Configuration"] = Configuration(group);
        return new JsonObject { ["WorkGroup"] = summary };
    }

    /// <summary>Names all.</summary>
    public JsonNode? List(JsonCall call) => AthenaPage.Of(call.Input, "WorkGroups", [.. groups.All(HomeOf.Call(call)).Select(Summary)]);

    private static JsonObject Summary(WorkGroup group) => JsonInput.Output(
        ("Name", group.Name),
        ("State", group.State),
        ("Description", group.Description),
        ("CreationTime", JsonInput.Seconds(group.Created)),
        ("EngineVersion", Engine()));

    private static JsonObject Configuration(WorkGroup group)
    {
        var told = JsonNode.Parse(group.Configuration)!.AsObject();
        told["ResultConfiguration"] ??= new JsonObject();
        told["EnforceWorkGroupConfiguration"] ??= false;
        told["PublishCloudWatchMetricsEnabled"] ??= false;
        told["RequesterPaysEnabled"] ??= false;
        told["EngineVersion"] = Engine();
        return told;
    }

    private static JsonObject Engine() => new() { ["SelectedEngineVersion"] = "AUTO", ["EffectiveEngineVersion"] = WorkGroup.Engine };
}
