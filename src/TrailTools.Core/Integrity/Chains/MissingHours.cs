namespace TrailTools.Integrity.Chains;

/// <summary>The hours between two digests that have none. CloudTrail delivers one each hour, not always on the hour.</summary>
internal static class MissingHours
{
    /// <summary>No more hours are told one by one: names may tell of any time.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(30);

    /// <summary>Their ends.</summary>
    /// <param name="before">The end of the hour of the digest before.</param>
    /// <param name="after">The end of the hour of the one behind.</param>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset before, DateTimeOffset after)
    {
        var count = Math.Min(Most, (long)Math.Ceiling((after - before - Slack) / IntegrityScope.Hour) - 1);
        for (var hour = 1; hour <= count; hour++)
            yield return before + (hour * IntegrityScope.Hour);
    }

    /// <summary>Whether two times are of one digest.</summary>
    public static bool IsSame(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < Slack;
}
