namespace TrailTools.Bench.Probes;

/// <summary>Only who gives the same answer is compared.</summary>
internal static class Answer
{
    /// <summary>Compares counts of events.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Check(string who, long expected, long found)
    {
        if (found != expected)
            throw new InvalidOperationException($"{who} found {found:N0} events where TrailTools finds {expected:N0}.");
    }
}
