using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Telling;

/// <summary>Writes trails as answers have them.</summary>
internal static class TrailWriter
{
    /// <summary>What CreateTrail and UpdateTrail answer.</summary>
    public static JsonObject Settings(Trail trail) => JsonInput.Output(Common(trail));

    /// <summary>What DescribeTrails and GetTrail answer.</summary>
    public static JsonObject Whole(Trail trail) => JsonInput.Output(
    [
        .. Common(trail),
        ("HomeRegion", trail.HomeRegion),
        ("HasCustomEventSelectors", trail.Selectors.AreCustom),
        ("HasInsightSelectors", false),
    ]);

    private static (string Name, JsonNode? Value)[] Common(Trail trail) =>
    [
        ("Name", trail.Name),
        ("S3BucketName", trail.Settings.BucketName),
        ("S3KeyPrefix", trail.Settings.KeyPrefix),
        ("IncludeGlobalServiceEvents", trail.Settings.HasGlobalEvents),
        ("IsMultiRegionTrail", trail.Settings.IsMultiRegion),
        ("TrailARN", trail.Arn),
        ("LogFileValidationEnabled", trail.Settings.IsValidated),
        ("KmsKeyId", trail.Settings.KmsKeyArn),
        ("IsOrganizationTrail", trail.Settings.IsOrganization),
    ];
}
