using System.Diagnostics;
using TrailTools.Bench.Cases;
using TrailTools.Bench.Reports;

namespace TrailTools.Bench;

/// <summary>Runs cases in turn, round by round, so that what the machine does meanwhile meets all of them.</summary>
internal sealed class Comparison(IReadOnlyList<IBenchCase> cases, int rounds)
{
    /// <summary>The times of each case in seconds, scaled to all of the logs; the first round warms up and does not count.</summary>
    public IReadOnlyList<CaseResult> Run()
    {
        var times = cases.ToDictionary(static one => one, static _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var one in cases.Where(one => round <= one.MaxRounds))
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                one.Run();
                if (round > 0)
                    times[one].Add(clock.Elapsed.TotalSeconds / one.Share);
            }

            Console.Error.WriteLine($"round {round} of {rounds}");
        }

        var floor = Median(times[cases[0]]);
        return [.. cases.Select(one => new CaseResult(one.Name, Median(times[one]), times[one].Min(), times[one].Max(), Median(times[one]) / floor))];
    }

    private static double Median(IEnumerable<double> times) => times.Order().ToArray() is var sorted ? (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2 : 0;
}
