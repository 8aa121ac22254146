using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>StartLogging and StopLogging; either can be called twice.</summary>
internal sealed class LoggingSwitch(TrailStore trails, TrailFinder finder, SandboxClock clock)
{
    /// <summary>Makes a trail log.</summary>
    public JsonNode? Start(JsonCall call) => Change(call, status => status.IsLogging ? status : status with { IsLogging = true, Started = clock.Now, DeliveredUpTo = clock.Now });

    /// <summary>Makes a trail log no more.</summary>
    public JsonNode? Stop(JsonCall call) => Change(call, status => status.IsLogging ? status with { IsLogging = false, Stopped = clock.Now } : status);

    private JsonObject Change(JsonCall call, Func<TrailStatus, TrailStatus> change)
    {
        var trail = finder.Write(call.Call, call.Input.Text("Name"));
        trails.Change(trail.Arn, known => known with { Status = change(known.Status) });
        return [];
    }
}
