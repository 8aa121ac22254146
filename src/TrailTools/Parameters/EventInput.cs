using System.Management.Automation;

namespace TrailTools.Parameters;

/// <summary>Knows events from the pipeline, also those that came back from a job or CLIXML before this module was imported.</summary>
internal static class EventInput
{
    private const string Deserialized = "Deserialized.TrailTools.TrailEvent";

    /// <summary>The event; null for anything else.</summary>
    public static TrailEvent? Read(PSObject? input)
        => input?.BaseObject as TrailEvent
            ?? (input?.TypeNames.Contains(Deserialized) == true && LanguagePrimitives.TryConvertTo(input, out TrailEvent found) ? found : null);
}
