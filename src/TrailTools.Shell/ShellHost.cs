using System.Globalization;
using System.Management.Automation.Host;

namespace TrailTools.Shell;

/// <summary>What PowerShell asks of the program that it runs in.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUI _ui = new();

    /// <summary>What was asked for by exit; null while nothing was.</summary>
    public int? ExitCode { get; private set; }

    /// <inheritdoc/>
    public override string Name => "TrailTools.Shell";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _ui;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
