using System.Globalization;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>GetObject and HeadObject.</summary>
internal static class ObjectReader
{
    /// <summary>Gives an object.</summary>
    public static SandboxResponse Get(S3Call call)
    {
        var version = VersionFinder.Find(call);
        if (StorageClasses.IsArchive(version.StorageClass))
        {
            throw new ServiceException(403, "InvalidObjectState", "The operation is not valid for the object's storage class")
            {
                Details = [("StorageClass", version.StorageClass)],
            };
        }

        return Answer(call, version, hasBody: true);
    }

    /// <summary>Tells what GetObject would, without the bytes.</summary>
    public static SandboxResponse Head(S3Call call) => Answer(call, VersionFinder.Find(call), hasBody: false);

    private static SandboxResponse Answer(S3Call call, ObjectVersion version, bool hasBody)
    {
        if (Preconditions.IsUnchanged(version, call.Request))
            return new(304) { Headers = [("ETag", version.ETag), .. ObjectHeaders.VersionId(version)] };
        var range = ByteRange.Read(call.Request.Header("Range"), version.Size);
        var response = new SandboxResponse(range is null ? 200 : 206)
        {
            ContentType = version.Headers.GetValueOrDefault(ObjectHeaders.ContentType),
            Length = range?.Length ?? version.Size,
            Headers = [.. ObjectHeaders.Of(version, call.Request), .. range is { } part ? [Describe(part, version.Size)] : Array.Empty<(string, string)>()],
        };
        return hasBody ? response with { Body = Open(call.Bucket, version, range?.Start ?? 0) } : response;
    }

    private static FileStream Open(Bucket bucket, ObjectVersion version, long start)
    {
        var bytes = bucket.Objects.Read(version);
        bytes.Position = start;
        return bytes;
    }

    private static (string Name, string Value) Describe(ByteRange range, long size)
        => ("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {range.Start}-{range.Start + range.Length - 1}/{size}"));
}
