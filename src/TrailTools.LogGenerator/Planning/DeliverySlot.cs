namespace TrailTools.LogGenerator.Planning;

/// <summary>The grid of delivery: CloudTrail delivers about every five minutes.</summary>
internal static class DeliverySlot
{
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    internal static readonly TimeSpan LastOfDay = TimeSpan.FromDays(1) - Length;

    /// <summary>The first delivery at or after a time.</summary>
    internal static DateTime AtOrAfter(DateTime time) => new((time.Ticks + Length.Ticks - 1) / Length.Ticks * Length.Ticks, DateTimeKind.Utc);
}
