using System.Text;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Http.Bodies;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>PutObject.</summary>
internal static class ObjectPutter
{
    private const long LargestPut = 5L * 1024 * 1024 * 1024;
    private const int LongestKey = 1024;

    /// <summary>Takes an object in.</summary>
    public static async Task<SandboxResponse> PutAsync(S3Call call, CancellationToken stop)
    {
        if (Encoding.UTF8.GetByteCount(call.Key) > LongestKey)
            throw new ServiceException(400, "KeyTooLongError", "Your key is too long");
        ObjectAcl.Check(call);
        var headers = ObjectHeaders.Read(call);
        var storageClass = ObjectHeaders.StorageClass(call.Request);
        var bytes = call.Bucket.Objects.Begin();
        await using (bytes.ConfigureAwait(false))
        {
            var checks = await call.Request.Body.CopyToAsync(bytes.Bytes, LargestPut, stop).ConfigureAwait(false);
            await bytes.Bytes.DisposeAsync().ConfigureAwait(false);
            Preconditions.CheckWrite(call);
            return Answer(call.Bucket.Objects.Keep(bytes, call.Key, version => Describe(version, call, checks) with { Headers = headers, StorageClass = storageClass }));
        }
    }

    private static ObjectVersion Describe(ObjectVersion version, S3Call call, BodyChecks checks) => version with
    {
        LastModified = call.Now,
        Size = checks.Length,
        ETag = $"\"{checks.Md5}\"",
        Checksums = checks.Checksums,
        Tags = call.Request.Header("x-amz-tagging") is { } tags ? RequestTarget.ParseForm(tags) : new Dictionary<string, string>(),
    };

    private static SandboxResponse Answer(ObjectVersion version) => new(200)
    {
        Headers =
        [
            ("ETag", version.ETag),
            .. ObjectHeaders.VersionId(version),
            .. ObjectHeaders.Encryption(version),
            .. ObjectHeaders.Checksums(version),
        ],
    };
}
