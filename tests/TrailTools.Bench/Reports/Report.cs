namespace TrailTools.Bench.Reports;

/// <summary>All that a run has to tell.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Inputs">What it ran over.</param>
/// <param name="Results">What was measured.</param>
internal sealed record Report(string Machine, string Inputs, IReadOnlyList<Measured> Results)
{
    private readonly Dictionary<string, Measured> _byKey = Results.ToDictionary(static one => one.Probe.Key);

    /// <summary>The verdicts on the goals.</summary>
    public IEnumerable<Verdict> Verdicts => Goals.Judge(_byKey);

    /// <summary>The times of work, each with its ratio to its floor if that was measured.</summary>
    public IEnumerable<(Measured Result, double? Ratio)> Times
        => Results.Where(static one => one.Probe.Floor is not null).Select(one => (one, _byKey.TryGetValue(one.Probe.Floor!, out var floor) ? one.Median / floor.Median : (double?)null));

    /// <summary>The most that a ratio to the floor may be; null where there is no such goal.</summary>
    public static double? LimitOf(Measured result) => Goals.All.FirstOrDefault(goal => goal.Key == result.Probe.Key && goal.Against == result.Probe.Floor)?.Limit;

    /// <summary>How many times what another probe took; null where that was not measured.</summary>
    public double? Ratio(string key, string other) => _byKey.TryGetValue(key, out var one) && _byKey.TryGetValue(other, out var two) ? one.Median / two.Median : null;

    /// <summary>Writes the tables and the picture.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "comparison.md"), ResultTables.Of(this));
        File.WriteAllText(Path.Combine(folder, "comparison.svg"), ResultPicture.Of(this));
    }
}
