using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Buckets;

/// <summary>HeadBucket and GetBucketLocation.</summary>
internal static class BucketTeller
{
    /// <summary>Says that the bucket is there, and where.</summary>
    public static SandboxResponse Head(S3Call call)
        => new(200) { Headers = [("x-amz-bucket-region", call.Bucket.Region), ("x-amz-access-point-alias", "false")] };

    /// <summary>Says where the bucket is; of us-east-1 S3 says nothing.</summary>
    public static SandboxResponse Locate(S3Call call)
        => S3Xml.Response(S3Xml.Element("LocationConstraint", call.Bucket.Region == "us-east-1" ? null : call.Bucket.Region));
}
