using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Probes;

/// <summary>The most memory that a fresh process ever held at a time, as it tells itself at its end.</summary>
internal static class PeakMemory
{
    private const string Tell = "[string]([Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6)";

    /// <summary>Of a session that runs a script.</summary>
    public static Probe Of(string key, string name, string script, string logs)
        => Probe.Fresh(key, name, "MB", () => ChildSession.WithModule($"$logs = {ChildSession.Quote(logs)}; {script} | Out-Null; {Tell}")) with { MaxRounds = 3 };
}
