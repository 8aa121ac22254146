using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Planning;

/// <summary>Shares events out among files as real ones are: many with a few, some with three times the mean.</summary>
internal static class EventCounts
{
    /// <summary>At least one a file, <paramref name="events"/> in all.</summary>
    internal static int[] Spread(int files, int events, ref SplitMix random)
    {
        var shares = new ulong[files];
        foreach (ref var share in shares.AsSpan()) share = Share(random.Next());

        // Of 300,000 files the sum is more than 64 bits hold.
        var total = shares.Aggregate(UInt128.Zero, static (sum, share) => sum + share);
        var spare = (ulong)Math.Max(0, events - files);
        var given = 0UL;
        var passed = UInt128.Zero;
        return [.. shares.Select(share => 1 + Next(share))];

        int Next(ulong share)
        {
            passed += share;
            var upTo = (ulong)(spare * passed / total);
            var count = upTo - given;
            given = upTo;
            return (int)count;
        }
    }

    /// <summary>The square of a number between 0 and 2^24, never 0.</summary>
    private static ulong Share(ulong random)
    {
        var uniform = random >> 40;
        return (uniform * uniform) + 1;
    }
}
