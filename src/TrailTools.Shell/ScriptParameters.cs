using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Shell;

/// <summary>Hands a command line's words to a script as pwsh -File does: -Name value, -Name:value, -Switch, and plain words.</summary>
internal static class ScriptParameters
{
    /// <summary>Adds the words to the script that was added last.</summary>
    public static void AddTo(PowerShell shell, IEnumerable<string> words)
    {
        var parameters = shell.Commands.Commands[^1].Parameters;
        foreach (var word in words)
            parameters.Add(Parameter(word));
    }

    private static CommandParameter Parameter(string word)
    {
        if (word is not ['-', var first, ..] || !char.IsLetter(first))
            return new CommandParameter(null, word);

        // With its dash, the name takes the next word unless it is a switch.
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new CommandParameter(word) : new CommandParameter(word[1..colon], Value(word[(colon + 1)..]));
    }

    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
