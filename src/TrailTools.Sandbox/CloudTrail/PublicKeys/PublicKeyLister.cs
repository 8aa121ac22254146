using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.PublicKeys;

/// <summary>ListPublicKeys.</summary>
internal sealed class PublicKeyLister(SigningKeys keys)
{
    // A Region has one key pair for good.
    private static readonly DateTimeOffset From = new(2013, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddYears(100);

    /// <summary>Lists the keys that were valid in a time.</summary>
    public JsonNode? List(JsonCall call)
    {
        var (start, end) = (call.Input.Time("StartTime") ?? From, call.Input.Time("EndTime") ?? To);
        if (end < start)
            throw TrailErrors.Of("InvalidTimeRange", "The start time must not be after the end time.");
        var isValid = start <= To && end >= From;
        return new JsonObject { ["PublicKeyList"] = isValid ? new JsonArray(Describe(keys.Of(call.Call.Region))) : [] };
    }

    private static JsonObject Describe(SigningKey key) => new()
    {
        ["Value"] = Convert.ToBase64String(key.ExportPublic()),
        ["ValidityStartTime"] = JsonInput.Seconds(From),
        ["ValidityEndTime"] = JsonInput.Seconds(To),
        ["Fingerprint"] = key.ComputeFingerprint(),
    };
}
