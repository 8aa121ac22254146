using System.Globalization;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.Signing;

namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>Writes a call's record (AWS CloudTrail User Guide, CloudTrail record contents, and CloudTrail userIdentity element).</summary>
internal static class CallWriter
{
    // S3's names in logs where they are not the operation's (Amazon S3 User Guide, Amazon S3 CloudTrail events).
    private static readonly Dictionary<string, string> EventNames = new(StringComparer.Ordinal)
    {
        ["GetBucketLifecycleConfiguration"] = "GetBucketLifecycle",
        ["PutBucketLifecycleConfiguration"] = "PutBucketLifecycle",
        ["GetPublicAccessBlock"] = "GetBucketPublicAccessBlock",
        ["PutPublicAccessBlock"] = "PutBucketPublicAccessBlock",
        ["DeletePublicAccessBlock"] = "DeleteBucketPublicAccessBlock",
    };

    /// <summary>The record of a call.</summary>
    public static JsonObject Write(string service, SandboxCall call, string? errorCode, JsonObject? parameters, DateTimeOffset time)
    {
        var record = JsonInput.Output(
            ("eventVersion", "1.11"),
            ("userIdentity", Identity(call, time)),
            ("eventTime", Time(time)),
            ("eventSource", $"{service}.amazonaws.com"),
            ("eventName", EventNames.GetValueOrDefault(call.Operation.Name, call.Operation.Name)),
            ("awsRegion", call.Region),
            ("sourceIPAddress", "127.0.0.1"),
            ("userAgent", call.Request.Header("User-Agent")),
            ("errorCode", errorCode),
            ("requestID", call.Request.Id),
            ("eventID", Guid.NewGuid().ToString()),
            ("readOnly", call.Operation.IsRead),
            ("resources", Resources(service, call)),
            ("eventType", "AwsApiCall"),
            ("managementEvent", true),
            ("recipientAccountId", call.Caller.AccountId),
            ("eventCategory", "Management"));
        record["requestParameters"] = parameters;
        record["responseElements"] = null;
        return record;
    }

    private static JsonObject Identity(SandboxCall call, DateTimeOffset time)
    {
        var isRole = call.Caller.ArnService == "sts";
        return JsonInput.Output(
            ("type", isRole ? "AssumedRole" : "IAMUser"),
            ("principalId", call.Caller.UserId),
            ("arn", call.CallerArn),
            ("accountId", call.Caller.AccountId),
            ("accessKeyId", CredentialScope.Parse(call.Request)?.AccessKey),
            ("userName", isRole ? null : call.Caller.ArnResource.Split('/')[^1]),
            ("sessionContext", isRole ? Session(call, time) : null));
    }

    private static JsonObject Session(SandboxCall call, DateTimeOffset time)
    {
        var role = call.Caller.ArnResource.Split('/')[1];
        return new()
        {
            ["sessionIssuer"] = new JsonObject
            {
                ["type"] = "Role",
                ["principalId"] = call.Caller.UserId.Split(':')[0],
                ["arn"] = $"arn:{call.Partition}:iam::{call.Caller.AccountId}:role/{role}",
                ["accountId"] = call.Caller.AccountId,
                ["userName"] = role,
            },
            ["attributes"] = new JsonObject { ["creationDate"] = Time(time), ["mfaAuthenticated"] = "false" },
        };
    }

    private static JsonArray? Resources(string service, SandboxCall call) => service == "s3" && call.Operation.Resource is { } bucket
        ? new(new JsonObject { ["accountId"] = call.Caller.AccountId, ["type"] = "AWS::S3::Bucket", ["ARN"] = $"arn:{call.Partition}:s3:::{bucket.Split('/')[0]}" })
        : null;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
