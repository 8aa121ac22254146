using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>Refuses access control lists where all objects are the bucket owner's (Amazon S3 User Guide, Controlling ownership of objects).</summary>
internal static class ObjectAcl
{
    private static readonly string[] Grants = ["x-amz-grant-full-control", "x-amz-grant-read", "x-amz-grant-read-acp", "x-amz-grant-write", "x-amz-grant-write-acp"];

    /// <summary>Looks at what a request asks for.</summary>
    /// <exception cref="ServiceException">AccessControlListNotSupported.</exception>
    public static void Check(S3Call call)
    {
        var isAsked = call.Request.Header("x-amz-acl") is not (null or "bucket-owner-full-control") || Grants.Any(name => call.Request.Header(name) is not null);
        if (isAsked && Storage.Ownership.Of(call.Bucket) == Storage.Ownership.Enforced)
            throw new ServiceException(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
    }
}
