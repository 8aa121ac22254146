using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Buckets;

/// <summary>DeleteBucket.</summary>
internal static class BucketDeleter
{
    /// <summary>Deletes the bucket, unless it holds anything.</summary>
    public static SandboxResponse Delete(S3Call call)
        => call.Buckets.Remove(call.Bucket)
            ? new(204)
            : throw new ServiceException(409, "BucketNotEmpty", "The bucket you tried to delete is not empty") { Details = [("BucketName", call.Bucket.Name)] };
}
