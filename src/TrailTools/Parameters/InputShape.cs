using System.Management.Automation;

namespace TrailTools.Parameters;

/// <summary>Reads properties of objects from the pipeline, also of those that a Select-Object or another session left.</summary>
internal static class InputShape
{
    /// <summary>A property's text; null where there is none, or an empty one.</summary>
    public static string? Text(PSObject input, string name)
        => input.Properties[name]?.Value is { } value && PSObject.AsPSObject(value).BaseObject is string { Length: > 0 } text ? text : null;

    /// <summary>Whether a property is $true.</summary>
    public static bool IsTrue(PSObject input, string name)
        => input.Properties[name]?.Value is { } value && PSObject.AsPSObject(value).BaseObject is true;
}
