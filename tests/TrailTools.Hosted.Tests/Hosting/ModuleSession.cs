using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A PowerShell session with the built module in it, as a user has it.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleSession()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Path.Combine(Repository.Module, "TrailTools.psd1"));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Runs a script, to its end or to its first terminating error, with variables set from the arguments a, b, c in their order.</summary>
    public Outcome Run(string script, params object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            _runspace.SessionStateProxy.SetVariable(((char)('a' + i)).ToString(), arguments[i]);

        using var shell = PowerShell.Create(_runspace);
        shell.AddScript($"try {{\n{script}\n}} catch {{ throw }}");
        Exception? terminating = null;
        var output = new PSDataCollection<PSObject>();
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException error)
        {
            terminating = error;
        }

        return new Outcome([.. output], [.. shell.Streams.Error], [.. shell.Streams.Warning.Select(static warning => warning.Message)], [.. shell.Streams.Verbose.Select(static verbose => verbose.Message)], (terminating as RuntimeException)?.ErrorRecord);
    }

    public void Dispose() => _runspace.Dispose();
}
