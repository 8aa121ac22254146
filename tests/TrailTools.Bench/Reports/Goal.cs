namespace TrailTools.Bench.Reports;

/// <summary>What a figure must reach.</summary>
/// <param name="Key">The probe that it is about.</param>
/// <param name="Against">The probe that it is compared with, if any.</param>
/// <param name="Figure">Makes of both medians the figure that is judged.</param>
/// <param name="Limit">The most, or the least, that it may be.</param>
/// <param name="IsLeast">Whether the limit is the least.</param>
/// <param name="Format">How the figure is written.</param>
internal sealed record Goal(string Key, string? Against, Func<double, double, double> Figure, double Limit, bool IsLeast, string Format)
{
    /// <summary>What was wanted, in words.</summary>
    public string Wanted => $"at {(IsLeast ? "least" : "most")} {Write(Limit)}";

    /// <summary>At most so many times what another takes.</summary>
    public static Goal Times(string key, string against, double limit, string of = "its floor")
        => new(key, against, static (one, other) => one / other, limit, false, $"{{0:0.##}} x {of}");

    /// <summary>At least so many times longer than ours takes.</summary>
    public static Goal Slower(string key, string ours, double limit)
        => new(key, ours, static (one, other) => one / other, limit, true, "{0:0.#} times ours");

    /// <summary>At most so much more than another.</summary>
    public static Goal Beyond(string key, string against, double limit, string format)
        => new(key, against, static (one, other) => one - other, limit, false, format);

    /// <summary>At most so much.</summary>
    public static Goal Within(string key, double limit, string format)
        => new(key, null, static (one, _) => one, limit, false, format);

    /// <summary>At least so much.</summary>
    public static Goal AtLeast(string key, double limit, string format)
        => new(key, null, static (one, _) => one, limit, true, format);

    /// <summary>Judges; null where this was not measured.</summary>
    public Verdict? Judge(IReadOnlyDictionary<string, Measured> results)
    {
        if (!results.TryGetValue(Key, out var one) || (Against is not null && !results.ContainsKey(Against)))
            return null;

        var figure = Figure(one.Median, Against is null ? 0 : results[Against].Median);
        return new Verdict(one.Probe.Name, Write(figure), Wanted, IsLeast ? figure >= Limit : figure <= Limit);
    }

    private string Write(double figure) => string.Format(null, Format, figure);
}
