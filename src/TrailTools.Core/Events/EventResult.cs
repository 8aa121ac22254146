using System.Text.Json;

namespace TrailTools.Events;

/// <summary>How a call ended, where a record says it elsewhere than in its own fields: console logins.</summary>
internal static class EventResult
{
    private static readonly Needle ConsoleLogin = new("ConsoleLogin");

    /// <summary>Whether a console login says that a second factor was used (additionalEventData.MFAUsed: Yes or No); null for other events.</summary>
    public static bool? MfaUsed(TrailRecord record) => record["additionalEventData"]["MFAUsed"].Scalar switch
    {
        "Yes" => true,
        "No" => false,
        _ => null,
    };

    /// <summary>Whether an error is recorded, or a console login says Failure.</summary>
    public static bool IsFailure(TrailRecord record)
        => !record["errorCode"].IsMissing || !record["errorMessage"].IsMissing
            || IsFailedLogin(record["responseElements"]);

    // Most answers are long and of something else: a look for the name spares reading them. An escape could hide it.
    private static bool IsFailedLogin(JsonValue answer)
        => answer.Kind == JsonTokenType.StartObject && (ConsoleLogin.IndexIn(answer.Utf8.Span) >= 0 || answer.Utf8.Span.Contains((byte)'\\'))
            && string.Equals(answer["ConsoleLogin"].Scalar, "Failure", StringComparison.OrdinalIgnoreCase);
}
