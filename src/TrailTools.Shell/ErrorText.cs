using System.Management.Automation;

namespace TrailTools.Shell;

/// <summary>An error as people read it: which command, what, and where in a script.</summary>
internal static class ErrorText
{
    /// <summary>One line, and the place if the error is in a script or in the text itself.</summary>
    public static string Of(ErrorRecord error)
    {
        var command = error.InvocationInfo?.MyCommand?.Name;
        var what = command is null || error.Exception is ParseException ? error.ToString() : $"{command}: {error}";
        return error.InvocationInfo is { ScriptName.Length: > 0 } place ? $"{what}\n  {place.ScriptName}:{place.ScriptLineNumber}: {place.Line.Trim()}" : what;
    }
}
