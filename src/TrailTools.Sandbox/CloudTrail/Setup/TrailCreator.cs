using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Tags;
using TrailTools.Sandbox.CloudTrail.Telling;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>CreateTrail.</summary>
internal sealed class TrailCreator(TrailStore trails, TrailChecks checks)
{
    /// <summary>Makes a trail, which does not log before it is started.</summary>
    public JsonNode? Create(JsonCall call)
    {
        var name = call.Input.Text("Name");
        TrailNames.CheckName(name);
        var settings = SettingsReader.Read(call.Input, new TrailSettings { BucketName = "" });
        var caller = call.Call.Caller.AccountId;
        var trail = new Trail(checks.Organization.Owner(settings, caller), call.Call.Region, name!)
        {
            Settings = settings,
            Tags = TagReader.Read(call.Input),
        };
        CountCheck.Demand(trail, trails.All);
        trail = checks.Demand(trail, caller);
        trails.Add(trail, others => CountCheck.Demand(trail, others));
        return TrailWriter.Settings(trail);
    }
}
