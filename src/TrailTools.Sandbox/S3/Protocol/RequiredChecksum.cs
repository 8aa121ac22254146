using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Http.Bodies;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Refuses bodies of settings that come without a checksum (Amazon S3 API, httpChecksumRequired).</summary>
internal static class RequiredChecksum
{
    /// <summary>Looks at a request's headers.</summary>
    /// <exception cref="ServiceException">InvalidRequest.</exception>
    public static void Check(SandboxRequest request)
    {
        if (request.Header("Content-MD5") is null && request.Header("x-amz-trailer") is null && !ChecksumNames.All.Any(name => request.Header(ChecksumNames.Header + name) is not null))
            throw S3Errors.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
    }
}
