namespace TrailTools.Events;

/// <summary>How a call ended, where a record says it elsewhere than in its own fields: console logins.</summary>
internal static class EventResult
{
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
            || string.Equals(record["responseElements"]["ConsoleLogin"].Scalar, "Failure", StringComparison.OrdinalIgnoreCase);
}
