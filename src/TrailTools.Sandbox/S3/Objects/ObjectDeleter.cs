using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>DeleteObject.</summary>
internal static class ObjectDeleter
{
    /// <summary>Deletes an object, or one version for good. What is not there is deleted as well.</summary>
    public static SandboxResponse Delete(S3Call call)
        => Answer(Delete(call, call.Key, call.Request.Parameter("versionId")));

    /// <summary>Deletes a key, or one of its versions for good.</summary>
    /// <returns>The delete marker that was made, or the version that is gone; null where there is neither.</returns>
    public static ObjectVersion? Delete(S3Call call, string key, string? versionId)
    {
        if (versionId is null)
            return call.Bucket.Objects.Delete(key, call.Now);
        if (call.Bucket.Objects.Find(key, versionId) is not { } version)
            return null;
        call.Bucket.Objects.Delete(version);
        return version;
    }

    private static SandboxResponse Answer(ObjectVersion? version) => version is null ? new(204) : new(204)
    {
        Headers = [.. ObjectHeaders.VersionId(version), .. version.IsDeleteMarker ? [("x-amz-delete-marker", "true")] : Array.Empty<(string, string)>()],
    };
}
