using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Shell;

/// <summary>One PowerShell session with the modules in it, that shows what comes on this console.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private PowerShell? _running;

    /// <summary>Opens a session.</summary>
    /// <param name="manifests">The modules' manifests.</param>
    public ShellSession(IEnumerable<string> manifests)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([.. manifests]);
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        Console.CancelKeyPress += (_, key) => key.Cancel = StopRunning();
    }

    /// <summary>What a script or a line asked for by exit; null while nothing did.</summary>
    public int? ExitCode => _host.ExitCode;

    /// <summary>Runs text as pwsh -Command does: 0, or 1 if its last statement failed or something ended it.</summary>
    public int RunCommand(string text)
    {
        // From a later pipeline $? is true whatever happened in this one.
        var ended = Run(shell => shell.AddScript($"{text}\n$global:LastStatementSucceeded = $?"));
        return ExitCode ?? (ended && Ask<bool>("$global:LastStatementSucceeded") ? 0 : 1);
    }

    /// <summary>Runs a script file as pwsh -File does: what it says by exit, 1 if something ended it, else 0.</summary>
    /// <exception cref="ShellException">There is no such file.</exception>
    public int RunScript(string path, IReadOnlyList<string> arguments)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new ShellException($"There is no script '{path}'.");

        var ended = Run(shell => ScriptParameters.AddTo(shell.AddCommand(full, useLocalScope: false), arguments));
        return ExitCode ?? (ended ? Ask<int?>("$global:LASTEXITCODE") ?? 0 : 1);
    }

    /// <summary>Runs what is added to a pipeline and shows all that comes of it.</summary>
    /// <returns>Whether it came to its end.</returns>
    public bool Run(Action<PowerShell> add)
    {
        using var shell = PowerShell.Create(_runspace);
        add(shell);
        shell.Commands.Commands[^1].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        shell.Streams.Error.DataAdded += (_, added) => ShowError(shell.Streams.Error[added.Index]);
        _running = shell;
        try
        {
            shell.Invoke();
            return true;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException error)
        {
            ShowError(error.ErrorRecord);
            return false;
        }
        finally
        {
            _running = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private T? Ask<T>(string expression)
    {
        using var pipeline = _runspace.CreatePipeline(expression);
        return LanguagePrimitives.ConvertTo<T>(pipeline.Invoke().FirstOrDefault());
    }

    private void ShowError(ErrorRecord error) => _host.UI.WriteErrorLine(ErrorText.Of(error));

    // At the prompt Ctrl+C ends nothing; while a script or a command runs it ends that, and with it the shell.
    private bool StopRunning()
    {
        _running?.BeginStop(null, null);
        return true;
    }
}
