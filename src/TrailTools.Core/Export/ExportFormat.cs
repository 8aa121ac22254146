namespace TrailTools;

/// <summary>The formats that events are exported in.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, a line an event, safe to open in a sheet.</summary>
    Csv,

    /// <summary>JSON Lines: a line an event, the whole record.</summary>
    JsonLines,
}
