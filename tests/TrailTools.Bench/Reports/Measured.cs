using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Reports;

/// <summary>What came of a probe over all rounds.</summary>
/// <param name="Probe">What was measured.</param>
/// <param name="Median">The median of its figures.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Most">The greatest of them.</param>
/// <param name="Cores">How many processors it kept busy; null where that is not known.</param>
internal sealed record Measured(Probe Probe, double Median, double Least, double Most, double? Cores)
{
    /// <summary>Puts a probe's samples together.</summary>
    public static Measured Of(Probe probe, IReadOnlyList<Sample> samples)
    {
        var values = samples.Select(static one => one.Value).Order().ToArray();
        var cores = samples.Select(static one => one.Cores).Order().ToArray();
        return new Measured(probe, (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2, values[0], values[^1], cores[cores.Length / 2]);
    }
}
