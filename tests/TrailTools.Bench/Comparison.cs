using TrailTools.Bench.Probes;
using TrailTools.Bench.Reports;

namespace TrailTools.Bench;

/// <summary>Takes probes in turn, round by round, so that what the machine does meanwhile meets all of them.</summary>
internal sealed class Comparison(IReadOnlyList<Probe> probes, int rounds)
{
    /// <summary>What was measured; the first round warms up and does not count.</summary>
    public IReadOnlyList<Measured> Run()
    {
        var samples = probes.ToDictionary(static probe => probe, static _ => new List<Sample>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var probe in probes.Where(probe => round == 0 ? probe.WarmsUp : round <= probe.MaxRounds))
            {
                GC.Collect();
                var sample = probe.Take();
                Console.Error.WriteLine($"round {round} of {rounds}: {probe.Name}: {sample.Value:0.00} {probe.Unit}");
                if (round > 0)
                    samples[probe].Add(sample);
            }
        }

        return [.. probes.Select(probe => Measured.Of(probe, samples[probe]))];
    }
}
