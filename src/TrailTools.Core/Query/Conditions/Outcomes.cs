using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Query.Conditions;

/// <summary>How a call ended, as conditions: failed, denied, succeeded.</summary>
internal static class Outcomes
{
    /// <summary>The error codes that services give when the caller may not; each service has its own words.</summary>
    private static readonly string[] DenialCodes =
    [
        "AccessDenied*", "*Unauthorized*", "Forbidden*", "*.Forbidden*", "*NotAuthorized*", "*AuthFailure*", "AuthorizationError*", "*OptInRequired*",
        "InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "ExpiredToken*", "InvalidAccessKeyId",
    ];

    /// <summary>An error code or message is there, or a console login says Failure.</summary>
    public static Condition Failed { get; } = new AnyOf(
    [
        new Presence(FieldMap.Property("ErrorCode")),
        new Presence(FieldMap.Property("ErrorMessage")),
        new Comparison(FieldMap.Find("responseElements.ConsoleLogin"), ComparisonOperator.Equal, Operand.Of("Failure")),
    ]);

    /// <summary>Neither an error nor a console login's Failure is there.</summary>
    public static Condition Succeeded { get; } = Failed.Not();

    /// <summary>The caller was not allowed to.</summary>
    public static Condition Denied { get; } = new AnyOf([.. DenialCodes.Select(DenialCode)]);

    private static WildcardMatch DenialCode(string pattern)
        => Wildcard.TryParse(pattern, out var wildcard) ? new WildcardMatch(FieldMap.Property("ErrorCode"), wildcard) : throw new FormatException(pattern);
}
