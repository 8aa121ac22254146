namespace TrailTools.Engines.EventHistory;

/// <summary>A Region whose event history is asked.</summary>
/// <param name="Name">Its name, such as eu-west-1.</param>
/// <param name="IsNamed">Whether somebody named it outright: if it is not enabled, he is to know.</param>
internal sealed record HistoryRegion(string Name, bool IsNamed);
