using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3;

/// <summary>Opens the bucket of a call to those who may use it: its owner, in its Region.</summary>
internal static class BucketAccess
{
    private const string GlobalRegion = "us-east-1";

    /// <summary>The bucket.</summary>
    /// <exception cref="ServiceException">There is none, or not there, or it is not the caller's.</exception>
    public static Bucket Open(S3Call call)
    {
        var bucket = call.Buckets.Find(call.Target.Bucket) ?? throw S3Errors.NoSuchBucket(call.Target.Bucket);
        if (bucket.Region != call.Call.Region)
            throw Elsewhere(bucket, call.Call.Region);
        CheckExpectedOwner(call, bucket);
        return bucket.OwnerId == call.Call.Caller.AccountId ? bucket : throw S3Errors.AccessDenied();
    }

    private static void CheckExpectedOwner(S3Call call, Bucket bucket)
    {
        var expected = call.Request.Header("x-amz-expected-bucket-owner");
        if (expected is not null && !(expected.Length == 12 && expected.All(char.IsAsciiDigit)))
            throw new ServiceException(400, "InvalidBucketOwnerAWSAccountID", "The value of the expected bucket owner parameter must be an AWS Account ID... [" + expected + "]");
        if (expected is not null && expected != bucket.OwnerId)
            throw S3Errors.AccessDenied();
    }

    // The global endpoint, for which requests are signed as for us-east-1, finds the bucket and tells how to sign; those of Regions send away.
    private static ServiceException Elsewhere(Bucket bucket, string region)
    {
        (string, string)[] headers = [("x-amz-bucket-region", bucket.Region)];
        return region == GlobalRegion
            ? new(400, "AuthorizationHeaderMalformed", $"The authorization header is malformed; the region '{region}' is wrong; expecting '{bucket.Region}'")
            {
                Details = [("Region", bucket.Region)],
                Headers = headers,
            }
            : new(301, "PermanentRedirect", "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.")
            {
                Details = [("Endpoint", $"s3.{bucket.Region}.amazonaws.com"), ("Bucket", bucket.Name)],
                Headers = headers,
            };
    }
}
