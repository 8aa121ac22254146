using System.Text.RegularExpressions;
using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.Signing;

/// <summary>
/// What a signed request says of its signer (IAM User Guide, AWS Signature Version 4 for API requests). The signature itself is not computed again:
/// clients are to be tried here, not kept out.
/// </summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="Region">The Region that it is signed for.</param>
/// <param name="Service">The service that it is signed for, such as s3.</param>
/// <param name="SessionToken">The session token; null where there is none.</param>
internal sealed partial record CredentialScope(string AccessKey, string Region, string Service, string? SessionToken)
{
    /// <summary>Whether a request has a signature in a header or in its query.</summary>
    public static bool IsSigned(SandboxRequest request)
        => request.Header("Authorization") is not null || request.Parameter("X-Amz-Signature") is not null;

    /// <summary>Reads the scope; null where there is none or it is in no known form.</summary>
    public static CredentialScope? Parse(SandboxRequest request)
    {
        var match = request.Header("Authorization") is { } header ? HeaderForm().Match(header) : QueryForm().Match(request.Parameter("X-Amz-Credential") ?? "");
        return match.Success
            ? new(match.Groups["key"].Value, match.Groups["region"].Value, match.Groups["service"].Value, request.Header("x-amz-security-token") ?? request.Parameter("X-Amz-Security-Token"))
            : null;
    }

    private const string Scope = "(?<key>[A-Z0-9]{16,128})/[0-9]{8}/(?<region>[a-z0-9-]+)/(?<service>[a-z0-9-]+)/aws4_request";

    [GeneratedRegex($"^AWS4-HMAC-SHA256 +Credential={Scope} *, *SignedHeaders=[^, ]+ *, *Signature=[0-9a-f]{{64}}$")]
    private static partial Regex HeaderForm();

    [GeneratedRegex($"^{Scope}$")]
    private static partial Regex QueryForm();
}
