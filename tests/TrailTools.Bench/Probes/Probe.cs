using System.Diagnostics;

namespace TrailTools.Bench.Probes;

/// <summary>One of the things that are measured.</summary>
/// <param name="Key">What goals know it by.</param>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Take">Measures once.</param>
internal sealed record Probe(string Key, string Name, string Unit, Func<Sample> Take)
{
    /// <summary>How often it is taken at the most: slow ones a few times.</summary>
    public int MaxRounds { get; init; } = int.MaxValue;

    /// <summary>Whether it is taken once before it counts; what starts a fresh process is cold on purpose.</summary>
    public bool WarmsUp { get; init; } = true;

    /// <summary>The key of the floor that it is a ratio to; null for what is no time of work.</summary>
    public string? Floor { get; init; }

    /// <summary>The seconds that work takes in this process, and how many processors it keeps busy.</summary>
    public static Probe Timed(string key, string floor, string name, Action work) => new(key, name, "s", () =>
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        var seconds = clock.Elapsed.TotalSeconds;
        return new Sample(seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds / seconds);
    }) { Floor = floor };

    /// <summary>A figure that a fresh process tells.</summary>
    public static Probe Fresh(string key, string name, string unit, Func<double> read)
        => new(key, name, unit, () => new Sample(read(), null)) { WarmsUp = false };
}
