using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Bench.Sessions;

/// <summary>A PowerShell session in a fresh process without any module: what pwsh would be, where that is not installed.</summary>
internal static class BareSession
{
    /// <summary>The verb that starts it.</summary>
    public const string Verb = "bare-session";

    /// <summary>Runs a script and writes what comes of it.</summary>
    public static int Run(string[] arguments)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        foreach (var output in shell.AddScript(string.Join(' ', arguments)).Invoke())
            Console.WriteLine(output);
        foreach (var error in shell.Streams.Error)
            Console.Error.WriteLine(error);
        return shell.HadErrors ? 1 : 0;
    }
}
