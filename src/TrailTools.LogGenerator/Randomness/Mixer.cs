namespace TrailTools.LogGenerator.Randomness;

/// <summary>Turns numbers and texts into well spread 64-bit numbers, the same on every runtime and machine.</summary>
internal static class Mixer
{
    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>One number of two; the order counts.</summary>
    internal static ulong Combine(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15) + second + 0x632BE59BD9B4E019);

    /// <summary>FNV-1a over the UTF-16 units; string.GetHashCode differs from run to run.</summary>
    internal static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text) hash = (hash ^ unit) * 0x100000001B3;
        return Mix(hash);
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1, each as likely as the others.</summary>
    internal static int Below(ulong random, int count) => (int)(((random >> 32) * (ulong)count) >> 32);

    /// <summary>A number from 0 to <paramref name="count"/> - 1 where small ones come far more often, as a few buckets and keys get most of the calls.</summary>
    internal static int SkewedBelow(ulong random, int count)
    {
        var uniform = random >> 32;
        var squared = (uniform * uniform) >> 32;
        return (int)((squared * (ulong)count) >> 32);
    }
}
