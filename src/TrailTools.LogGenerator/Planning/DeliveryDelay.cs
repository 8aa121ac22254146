using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Planning;

/// <summary>How long events take from happening to being delivered: mostly 2 to 10 minutes, seldom up to an hour, very seldom hours.</summary>
internal static class DeliveryDelay
{
    private const int ShortestSeconds = 120;
    private const int MinutesLateInTenThousand = 50;
    private const int HoursLateInTenThousand = 15;

    /// <summary>The delay of a run's first event.</summary>
    internal static TimeSpan Ordinary(ref SplitMix random) => Seconds(ShortestSeconds, 600, ref random);

    /// <summary>The next event of a run comes up to 15 seconds later, as long as the file's time allows.</summary>
    internal static TimeSpan Next(TimeSpan delay, ref SplitMix random)
    {
        var next = delay - Seconds(0, 15, ref random);
        return next.TotalSeconds < ShortestSeconds ? delay : next;
    }

    /// <summary>The delay itself, or a longer one for a latecomer.</summary>
    internal static TimeSpan Of(TimeSpan delay, bool isDayLate, ref SplitMix random)
    {
        if (isDayLate) return Seconds(82_000, 84_000, ref random);
        if (random.Chance(HoursLateInTenThousand)) return Seconds(3_700, 32_000, ref random);
        return random.Chance(MinutesLateInTenThousand) ? Seconds(900, 3_300, ref random) : delay;
    }

    private static TimeSpan Seconds(int from, int to, ref SplitMix random) => TimeSpan.FromTicks((from + random.Below(to - from + 1)) * TimeSpan.TicksPerSecond);
}
