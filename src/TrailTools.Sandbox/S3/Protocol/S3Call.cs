using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>A call of an S3 operation.</summary>
/// <param name="Call">The call.</param>
/// <param name="Target">The bucket and key that it names.</param>
/// <param name="Buckets">All buckets.</param>
/// <param name="Now">The sandbox's time.</param>
internal sealed record S3Call(SandboxCall Call, S3Target Target, BucketStore Buckets, DateTimeOffset Now)
{
    private readonly Bucket? _bucket;

    /// <summary>The request.</summary>
    public SandboxRequest Request => Call.Request;

    /// <summary>The object's key.</summary>
    public string Key => Target.Key;

    /// <summary>The bucket, which the caller may use.</summary>
    public Bucket Bucket
    {
        get => _bucket ?? throw new InvalidOperationException($"{Call.Operation.Name} is not about a bucket.");
        init => _bucket = value;
    }
}
