using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Bench.Sessions;

/// <summary>A PowerShell session in this process with the built module in it.</summary>
internal sealed class ModuleHost : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleHost()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Checkout.Manifest);
        state.Commands.Add(new SessionStateCmdletEntry("Write-Bare", typeof(WriteBareCommand), null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Runs a script with a variable $logs, a path or several; its errors end the benchmark.</summary>
    public IReadOnlyList<PSObject> Run(string script, object logs)
    {
        _runspace.SessionStateProxy.SetVariable("logs", logs);
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        return shell.Streams.Error.Count > 0 ? throw new InvalidOperationException(string.Join('\n', shell.Streams.Error)) : output;
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();
}
