namespace TrailTools.LogGenerator.Planning;

/// <summary>A record that another file holds already, by its place among that file's everyday events.</summary>
internal sealed record DuplicateRecord(PlannedFile Source, int Index);
