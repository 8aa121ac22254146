using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>DeleteTrail.</summary>
internal sealed class TrailDeleter(TrailStore trails, TrailFinder finder)
{
    /// <summary>Deletes a trail and leaves its bucket alone.</summary>
    public JsonNode? Delete(JsonCall call)
    {
        trails.Remove(finder.Write(call.Call, call.Input.Text("Name")));
        return new JsonObject();
    }
}
