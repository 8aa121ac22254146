namespace TrailTools.LogGenerator.Randomness;

/// <summary>A small generator of random numbers whose sequence is ours, so that a seed means the same bytes on every runtime.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 random bits.</summary>
    internal ulong Next() => Mixer.Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    internal int Below(int count) => Mixer.Below(Next(), count);

    /// <summary>True so many times in 10,000.</summary>
    internal bool Chance(int inTenThousand) => Below(10_000) < inTenThousand;
}
