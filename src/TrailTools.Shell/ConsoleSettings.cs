namespace TrailTools.Shell;

/// <summary>What PowerShell's console reads from the environment, as this shell wants it.</summary>
internal static class ConsoleSettings
{
    /// <summary>Applies them to this process.</summary>
    public static void Apply()
    {
        // Nobody is told that the shell runs.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Environment.SetEnvironmentVariable("POWERSHELL_UPDATECHECK", "Off");

        // PowerShell writes colours into files and pipes, too, unless the terminal has none.
        if (Console.IsOutputRedirected)
            Environment.SetEnvironmentVariable("TERM", "dumb");
    }
}
