using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>Reads what CreateTrail and UpdateTrail are given.</summary>
internal static class SettingsReader
{
    private const int LongestPrefix = 200;

    /// <summary>The settings: what the input names, and for the rest what there was.</summary>
    /// <exception cref="Errors.ServiceException">A value or a combination is refused.</exception>
    public static TrailSettings Read(JsonObject input, TrailSettings known)
    {
        CheckUnknown(input);
        var settings = new TrailSettings
        {
            BucketName = input.Text("S3BucketName") ?? known.BucketName,
            KeyPrefix = Given(input.Text("S3KeyPrefix") ?? known.KeyPrefix),
            HasGlobalEvents = input.Flag("IncludeGlobalServiceEvents") ?? known.HasGlobalEvents,
            IsMultiRegion = input.Flag("IsMultiRegionTrail") ?? known.IsMultiRegion,
            IsValidated = input.Flag("EnableLogFileValidation") ?? known.IsValidated,
            KmsKeyArn = Given(input.Text("KmsKeyId") ?? known.KmsKeyArn),
            IsOrganization = input.Flag("IsOrganizationTrail") ?? known.IsOrganization,
        };
        Check(settings);
        return settings;
    }

    private static void Check(TrailSettings settings)
    {
        if (settings.KeyPrefix?.Length > LongestPrefix)
            throw TrailErrors.Of("InvalidS3Prefix", $"S3 prefix is longer than maximum length: {LongestPrefix}");
        if (settings.IsMultiRegion && !settings.HasGlobalEvents)
            throw TrailErrors.Of("InvalidParameterCombination", "Multi-Region trail must include global service events.");
    }

    // Topics and log groups are of services that the sandbox does not have: whatever is named does not exist.
    private static void CheckUnknown(JsonObject input)
    {
        if (Given(input.Text("SnsTopicName")) is not null)
            throw TrailErrors.Of("InsufficientSnsTopicPolicy", "SNS Topic does not exist or the topic policy is incorrect!");
        if (Given(input.Text("CloudWatchLogsLogGroupArn")) is not null)
            throw TrailErrors.Of("InvalidCloudWatchLogsLogGroupArn", "CloudTrail cannot validate the specified log group ARN.");
        if (Given(input.Text("CloudWatchLogsRoleArn")) is not null)
            throw TrailErrors.Of("InvalidCloudWatchLogsRoleArn", "You must specify a log group ARN along with the role ARN.");
    }

    // An empty text takes a setting away.
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
