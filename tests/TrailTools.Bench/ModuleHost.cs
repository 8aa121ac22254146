using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Bench;

/// <summary>A PowerShell session with the built module in it.</summary>
internal sealed class ModuleHost : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleHost()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Path.Combine(Root(AppContext.BaseDirectory), "out", "TrailTools", "TrailTools.psd1"));
        state.Commands.Add(new SessionStateCmdletEntry("Write-Bare", typeof(Cases.WriteBareCommand), null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Runs a script with a variable $logs; its errors end the benchmark.</summary>
    public IReadOnlyList<PSObject> Run(string script, string? logs)
    {
        _runspace.SessionStateProxy.SetVariable("logs", logs);
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        return shell.HadErrors ? throw new InvalidOperationException(string.Join('\n', shell.Streams.Error)) : output;
    }

    public void Dispose() => _runspace.Dispose();

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "TrailTools.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
