using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Probes;

/// <summary>How long it takes from a search's start to its first object: the clock is read where the object comes out of the pipeline.</summary>
internal static class FirstObject
{
    /// <summary>In a session of its own, in this process where all code has run before.</summary>
    public static Probe Warm(string key, string name, string search, string folder)
        => new(key, name, "s", () =>
        {
            using var session = new ModuleHost();
            return new Sample(double.Parse((string)session.Run(Script(search), folder)[0].BaseObject), null);
        });

    /// <summary>As the first command in a fresh process.</summary>
    public static Probe Cold(string key, string name, string search, string folder)
        => Probe.Fresh(key, name, "s", () => ChildSession.WithModule($"$logs = {ChildSession.Quote(folder)}; {Script(search)}"));

    // A break that leaves the loop ends the pipeline in it, as Select-Object -First 1 does.
    private static string Script(string search)
        => $"$clock = [Diagnostics.Stopwatch]::StartNew(); do {{ {search} | ForEach-Object {{ $first = $clock.Elapsed.TotalSeconds; break }} }} while ($false); [string]$first";
}
