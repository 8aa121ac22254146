using System.Globalization;

namespace TrailTools.Logs;

/// <summary>
/// The end of a log file's name, behind account, kind and Region: <c>YYYYMMDDTHHmmZ_UNIQUE.json[.gz]</c>,
/// a digest's <c>TRAIL_REGION_YYYYMMDDTHHmmssZ[_backfill].json[.gz]</c>. Read by hand: there may be a million names.
/// </summary>
internal static class DeliveryName
{
    private const string Minute = "yyyyMMdd'T'HHmm'Z'";
    private const string Second = "yyyyMMdd'T'HHmmss'Z'";
    private const int MinuteLength = 14;
    private const int SecondLength = 16;
    private const int UniqueLength = 16;

    /// <summary>The delivery's time; null where the text is not in full as AWS writes it. A log's name says the minute, a digest's the second.</summary>
    /// <param name="text">The end of the name.</param>
    public static DateTimeOffset? TimeOf(ReadOnlySpan<char> text)
    {
        if (!TryCut(ref text, ".json.gz") && !TryCut(ref text, ".json"))
            return null;
        if (IsOfLog(text))
            return Parse(text[..MinuteLength], Minute);

        TryCut(ref text, "_backfill");
        return text.Length > SecondLength + 1 && text[^(SecondLength + 1)] == '_' ? Parse(text[^SecondLength..], Second) : null;
    }

    private static bool TryCut(ref ReadOnlySpan<char> text, string end)
    {
        var ends = text.EndsWith(end, StringComparison.Ordinal);
        text = ends ? text[..^end.Length] : text;
        return ends;
    }

    // Some text could be of a digest as well. A log's name that tells no time is none of either.
    private static bool IsOfLog(ReadOnlySpan<char> text)
        => text.Length == MinuteLength + 1 + UniqueLength && text[MinuteLength] == '_' && text[8] == 'T' && text[MinuteLength - 1] == 'Z'
            && !text[..8].ContainsAnyExceptInRange('0', '9') && !text[9..(MinuteLength - 1)].ContainsAnyExceptInRange('0', '9')
            && IsUnique(text[(MinuteLength + 1)..]);

    private static bool IsUnique(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        }

        return true;
    }

    private static DateTimeOffset? Parse(ReadOnlySpan<char> text, string format)
        => DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
