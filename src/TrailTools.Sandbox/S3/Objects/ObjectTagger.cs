using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>GetObjectTagging, PutObjectTagging, DeleteObjectTagging.</summary>
internal static class ObjectTagger
{
    private const int MostTags = 10;

    /// <summary>Tells an object's tags.</summary>
    public static SandboxResponse Get(S3Call call) => S3Xml.Response(TagSet.Write(VersionFinder.Find(call).Tags));

    /// <summary>Puts tags in place of those that are there.</summary>
    public static async Task<SandboxResponse> PutAsync(S3Call call, CancellationToken stop)
    {
        RequiredChecksum.Check(call.Request);
        return Set(call, TagSet.Read(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false), MostTags)) with { Status = 200 };
    }

    /// <summary>Takes the tags away.</summary>
    public static SandboxResponse Delete(S3Call call) => Set(call, new Dictionary<string, string>());

    private static SandboxResponse Set(S3Call call, IReadOnlyDictionary<string, string> tags)
    {
        var version = VersionFinder.Find(call);
        call.Bucket.Objects.Replace(version, version with { Tags = tags });
        return new(204) { Headers = [.. ObjectHeaders.VersionId(version)] };
    }
}
