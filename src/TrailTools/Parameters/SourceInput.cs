using System.Management.Automation;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>Knows sources by their shape, so that a Select-Object'd or deserialised one is known too.</summary>
internal static class SourceInput
{
    /// <summary>The properties that name a file or folder, the surest first.</summary>
    private static readonly string[] PathProperties = ["PSPath", "FullName"];

    /// <summary>Whether the object is a file or folder, of which the path is to be taken as it is written.</summary>
    public static bool IsItem(PSObject input) => input.BaseObject is not string;

    /// <summary>The path that the object is or has.</summary>
    /// <exception cref="TrailException">It has none.</exception>
    public static string PathOf(PSObject input) => input.BaseObject switch
    {
        string { Length: > 0 } path => path,
        FileSystemInfo item => item.FullName,
        _ => PathProperties.Select(name => input.Properties[name]?.Value as string).FirstOrDefault(static path => !string.IsNullOrEmpty(path)) ?? throw Refused(input),
    };

    /// <summary>What is no source.</summary>
    public static TrailException Refused(PSObject input)
        => TrailException.Invalid(
            "SourceUnknown", input.BaseObject.GetType().FullName,
            $"A {input.BaseObject.GetType().Name} is no source of events. Pipe in log files or folders (Get-ChildItem) or their paths; to filter events that are read already, use Where-Object.");
}
