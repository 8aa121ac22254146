using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>S3's refusals (Amazon S3 API Reference, Error responses).</summary>
internal static class S3Errors
{
    /// <summary>There is no such bucket.</summary>
    public static ServiceException NoSuchBucket(string bucket)
        => new(404, "NoSuchBucket", "The specified bucket does not exist") { Details = [("BucketName", bucket)] };

    /// <summary>There is no such object.</summary>
    public static ServiceException NoSuchKey(string key)
        => new(404, "NoSuchKey", "The specified key does not exist.") { Details = [("Key", key)] };

    /// <summary>There is no such version.</summary>
    public static ServiceException NoSuchVersion(string key, string versionId)
        => new(404, "NoSuchVersion", "The specified version does not exist.") { Details = [("Key", key), ("VersionId", versionId)] };

    /// <summary>The caller may not do that.</summary>
    public static ServiceException AccessDenied(string message = "Access Denied") => new(403, "AccessDenied", message);

    /// <summary>A parameter or header has no such value.</summary>
    public static ServiceException InvalidArgument(string message, string name, string? value)
        => new(400, "InvalidArgument", message) { Details = [("ArgumentName", name), ("ArgumentValue", value ?? "")] };

    /// <summary>A request that makes no sense.</summary>
    public static ServiceException InvalidRequest(string message) => new(400, "InvalidRequest", message);

    /// <summary>A body that is not the XML that the operation takes.</summary>
    public static ServiceException MalformedXml()
        => new(400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
}
