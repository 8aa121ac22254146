using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TrailTools.Shell;

/// <summary>Shows what a session says: output, warnings and verbose lines on standard output, errors on standard error, as pwsh does.</summary>
internal sealed class ShellUI : PSHostUserInterface
{
    private readonly ProgressLine _progress = new();

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUI();

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => !Console.IsOutputRedirected;

    /// <inheritdoc/>
    public override void Write(string value)
    {
        _progress.Clear();
        Console.Out.Write(GetOutputString(value, SupportsVirtualTerminal));
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value)
    {
        _progress.Clear();
        Console.Error.WriteLine(Console.IsErrorRedirected ? value : $"\e[31;1m{value}\e[0m");
    }

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteNote("DEBUG", message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteNote("VERBOSE", message);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteNote("WARNING", message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    /// <inheritdoc/>
    public override string ReadLine() => Console.In.ReadLine() ?? throw CannotAsk("a line");

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        if (Console.IsInputRedirected)
            throw CannotAsk(string.Join(", ", descriptions.Select(static field => field.Name)));

        WriteLine($"{caption}\n{message}");
        var answers = new Dictionary<string, PSObject>();
        foreach (var field in descriptions)
        {
            Write($"{field.Name}: ");
            answers.Add(field.Name, PSObject.AsPSObject(ReadLine()));
        }

        return answers;
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        => Console.IsInputRedirected ? throw CannotAsk(message) : new ChoicePrompt(this, choices, defaultChoice).Ask(caption, message);

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException("This shell reads no secrets; use pwsh.");

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        => throw new NotSupportedException("This shell reads no credentials; use pwsh.");

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
        => PromptForCredential(caption, message, userName, targetName);

    private void WriteNote(string kind, string message)
        => WriteLine(SupportsVirtualTerminal ? $"\e[33;1m{kind}: {message}\e[0m" : $"{kind}: {message}");

    private static HostException CannotAsk(string what) => new($"There is nobody to ask for: {what}. Give it as a parameter, or answer by -Confirm:$false.");
}
