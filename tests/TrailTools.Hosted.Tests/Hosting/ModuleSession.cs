using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A PowerShell session with the built module in it, as a user has it.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    /// <summary>A session.</summary>
    /// <param name="host">What it writes its lines to; null for nothing.</param>
    public ModuleSession(PSHost? host = null)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Path.Combine(Repository.Module, "TrailTools.psd1"));
        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
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

    /// <summary>Runs a script until its first output, and stops it as Ctrl+C does.</summary>
    /// <returns>Whether it was stopped; not where it ended by itself.</returns>
    public async Task<bool> RunAndStop(string script, object? argument)
    {
        _runspace.SessionStateProxy.SetVariable("a", argument);
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        var output = new PSDataCollection<PSObject>();
        var begun = new TaskCompletionSource();
        output.DataAdded += (_, _) => begun.TrySetResult();
        shell.InvocationStateChanged += (_, change) =>
        {
            if (change.InvocationStateInfo.State is PSInvocationState.Completed or PSInvocationState.Failed)
                begun.TrySetResult();
        };
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await begun.Task;
        await shell.StopAsync(null, null);
        running.AsyncWaitHandle.WaitOne();
        return shell.InvocationStateInfo.State == PSInvocationState.Stopped;
    }

    public void Dispose() => _runspace.Dispose();
}
