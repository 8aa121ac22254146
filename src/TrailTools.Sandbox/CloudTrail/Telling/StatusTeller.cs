using System.Globalization;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Telling;

/// <summary>GetTrailStatus.</summary>
internal sealed class StatusTeller(TrailFinder finder)
{
    /// <summary>Tells whether a trail logs, and how its deliveries go.</summary>
    public JsonNode? Tell(JsonCall call)
    {
        var status = finder.Read(call.Call, call.Input.Text("Name")).Status;
        return JsonInput.Output(
            ("IsLogging", status.IsLogging),
            ("LatestDeliveryError", status.DeliveryError),
            ("LatestDeliveryTime", JsonInput.Seconds(status.Delivered)),
            ("StartLoggingTime", JsonInput.Seconds(status.Started)),
            ("StopLoggingTime", JsonInput.Seconds(status.Stopped)),
            ("LatestDigestDeliveryTime", JsonInput.Seconds(status.DigestDelivered)),
            ("LatestDigestDeliveryError", status.DigestError),
            ("LatestDeliveryAttemptTime", Text(status.Attempted)),
            ("LatestNotificationAttemptTime", ""),
            ("LatestNotificationAttemptSucceeded", ""),
            ("LatestDeliveryAttemptSucceeded", Text(status.Delivered)),
            ("TimeLoggingStarted", Text(status.Started)),
            ("TimeLoggingStopped", Text(status.Stopped)));
    }

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
