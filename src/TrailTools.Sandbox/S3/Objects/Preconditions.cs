using System.Globalization;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>The conditions under which an object is read or written (RFC 9110, section 13; Amazon S3 User Guide, Conditional requests).</summary>
internal static class Preconditions
{
    /// <summary>Whether a reader has the version already.</summary>
    /// <exception cref="ServiceException">PreconditionFailed.</exception>
    public static bool IsUnchanged(ObjectVersion version, SandboxRequest request)
    {
        var (match, noneMatch) = (request.Header("If-Match"), request.Header("If-None-Match"));
        if (match is not null && !Fits(match, version.ETag))
            throw Failed("If-Match");
        if (match is null && Time(request, "If-Unmodified-Since") < Seconds(version))
            throw Failed("If-Unmodified-Since");
        return noneMatch is null ? Time(request, "If-Modified-Since") >= Seconds(version) : Fits(noneMatch, version.ETag);
    }

    /// <summary>Looks whether an object may be written.</summary>
    /// <exception cref="ServiceException">PreconditionFailed, or there is no object to be changed.</exception>
    public static void CheckWrite(S3Call call)
    {
        var there = call.Bucket.Objects.Newest(call.Key) is { IsDeleteMarker: false } version ? version : null;
        if (call.Request.Header("If-None-Match") == "*" && there is not null)
            throw Failed("If-None-Match");
        if (call.Request.Header("If-Match") is not { } match)
            return;
        if (there is null)
            throw S3Errors.NoSuchKey(call.Key);
        if (!Fits(match, there.ETag))
            throw Failed("If-Match");
    }

    private static bool Fits(string header, string etag)
        => header.Split(',', StringSplitOptions.TrimEntries).Any(one => one == "*" || one.Trim('"') == etag.Trim('"'));

    private static DateTimeOffset? Time(SandboxRequest request, string header)
        => DateTimeOffset.TryParse(request.Header(header), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset Seconds(ObjectVersion version) => DateTimeOffset.FromUnixTimeSeconds(version.LastModified.ToUnixTimeSeconds());

    private static ServiceException Failed(string condition)
        => new(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold") { Details = [("Condition", condition)] };
}
