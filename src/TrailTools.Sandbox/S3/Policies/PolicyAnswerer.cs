using System.Text;
using System.Text.Json;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Policies;

/// <summary>The operations on a bucket's policy.</summary>
internal static class PolicyAnswerer
{
    private const string Setting = "policy";

    /// <summary>The operations.</summary>
    public static IEnumerable<S3Route> Routes { get; } =
    [
        new("GetBucketPolicy", "GET", S3Level.Bucket, Setting, Get),
        new("PutBucketPolicy", "PUT", S3Level.Bucket, Setting, PutAsync),
        new("DeleteBucketPolicy", "DELETE", S3Level.Bucket, Setting, Delete),
        new("GetBucketPolicyStatus", "GET", S3Level.Bucket, "policyStatus", Status),
    ];

    private static SandboxResponse Get(S3Call call) => SandboxResponse.Of(200, "application/json", Required(call));

    private static async Task<SandboxResponse> PutAsync(S3Call call, CancellationToken stop)
    {
        RequiredChecksum.Check(call.Request);
        var text = Encoding.UTF8.GetString(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false));
        using var policy = PolicyChecker.Parse(text, $"arn:{call.Call.Partition}:s3:::{call.Bucket.Name}");
        if (PublicAccess.BlocksPolicies(call.Bucket) && PublicPolicy.IsPublic(policy.RootElement))
            throw Blocked(call);
        call.Bucket.Set(Setting, text);
        return new(204);
    }

    private static SandboxResponse Delete(S3Call call)
    {
        call.Bucket.Set(Setting, null);
        return new(204);
    }

    private static SandboxResponse Status(S3Call call)
    {
        using var policy = JsonDocument.Parse(Required(call));
        return S3Xml.Response(S3Xml.Element("PolicyStatus", S3Xml.Element("IsPublic", PublicPolicy.IsPublic(policy.RootElement))));
    }

    private static string Required(S3Call call)
        => call.Bucket.Setting(Setting) ?? throw new ServiceException(404, "NoSuchBucketPolicy", "The bucket policy does not exist") { Details = [("BucketName", call.Bucket.Name)] };

    private static ServiceException Blocked(S3Call call) => S3Errors.AccessDenied(
        $"User: {call.Call.CallerArn} is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:{call.Call.Partition}:s3:::{call.Bucket.Name}\" "
            + "because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.");
}
