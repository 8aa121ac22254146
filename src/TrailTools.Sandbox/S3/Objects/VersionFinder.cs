using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>Finds the version that a request is about.</summary>
internal static class VersionFinder
{
    private const string DeleteMarker = "x-amz-delete-marker";

    /// <summary>The version that is asked for, or the newest.</summary>
    /// <exception cref="ServiceException">There is none, or it is a delete marker.</exception>
    public static ObjectVersion Find(S3Call call)
        => call.Request.Parameter("versionId") is { } id ? Named(call, id) : Newest(call);

    private static ObjectVersion Named(S3Call call, string id)
    {
        var version = call.Bucket.Objects.Find(call.Key, id) ?? throw S3Errors.NoSuchVersion(call.Key, id);
        return version.IsDeleteMarker
            ? throw new ServiceException(405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
            {
                Details = [("Method", call.Request.Method), ("ResourceType", "DeleteMarker")],
                Headers = [(DeleteMarker, "true"), ("Allow", "DELETE"), ("x-amz-version-id", id)],
            }
            : version;
    }

    private static ObjectVersion Newest(S3Call call)
    {
        var version = call.Bucket.Objects.Newest(call.Key) ?? throw S3Errors.NoSuchKey(call.Key);
        return version.IsDeleteMarker
            ? throw new ServiceException(404, "NoSuchKey", "The specified key does not exist.")
            {
                Details = [("Key", call.Key)],
                Headers = [(DeleteMarker, "true"), ("x-amz-version-id", version.VersionId)],
            }
            : version;
    }
}
