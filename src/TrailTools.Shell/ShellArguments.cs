namespace TrailTools.Shell;

/// <summary>What stands on the shell's command line.</summary>
/// <param name="Mode">What the shell was started for.</param>
/// <param name="Text">The command's text, or the script's path.</param>
/// <param name="ScriptArguments">What follows the script's path.</param>
internal sealed record ShellArguments(ShellMode Mode, string? Text, IReadOnlyList<string> ScriptArguments)
{
    /// <summary>Reads the command line: nothing, <c>-Command text...</c>, or <c>[-File] script.ps1 arguments...</c>.</summary>
    /// <exception cref="ShellException">A text or a script is missing, or an option is unknown.</exception>
    public static ShellArguments Parse(string[] args) => args switch
    {
        [] => new(ShellMode.Prompt, null, []),
        [var option, var first, .. var rest] when Is(option, "-Command", "-c") => new(ShellMode.Command, string.Join(' ', [first, .. rest]), []),
        [var option, var script, .. var rest] when Is(option, "-File", "-f") => new(ShellMode.Script, script, rest),
        [['-', ..] option, ..] => throw new ShellException($"'{option}' is unknown or lacks its value. Usage: [-Command text] or [-File] script.ps1 arguments; nothing for a prompt."),
        [var script, .. var rest] => new(ShellMode.Script, script, rest),
    };

    private static bool Is(string option, params string[] names) => names.Contains(option, StringComparer.OrdinalIgnoreCase);
}
