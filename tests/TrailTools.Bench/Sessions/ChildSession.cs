namespace TrailTools.Bench.Sessions;

/// <summary>A PowerShell session in a fresh process: pwsh where it is installed, else this project's shell.</summary>
internal static class ChildSession
{
    private static readonly bool HasPwsh = Programs.Has("pwsh");

    /// <summary>Which PowerShell it is.</summary>
    public static string Name => HasPwsh ? "pwsh" : "TrailTools.Shell";

    /// <summary>Runs a script that writes one number last, with the module imported.</summary>
    public static double WithModule(string script)
        => HasPwsh ? Pwsh($"Import-Module {Quote(Checkout.Manifest)}; {script}") : Last("dotnet", [Checkout.Shell, "-Command", script]);

    /// <summary>Runs a script that writes one number last, without any module.</summary>
    public static double Bare(string script)
        => HasPwsh ? Pwsh(script) : Last("dotnet", [typeof(ChildSession).Assembly.Location, BareSession.Verb, script]);

    /// <summary>A path as it is written in a script.</summary>
    public static string Quote(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static double Pwsh(string script) => Last("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script]);

    private static double Last(string program, string[] arguments)
        => double.Parse(Programs.Run(program, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]);
}
