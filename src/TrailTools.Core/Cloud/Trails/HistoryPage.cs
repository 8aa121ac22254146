namespace TrailTools.Cloud.Trails;

/// <summary>A page of the event history.</summary>
/// <param name="Records">The records, each as JSON text.</param>
/// <param name="NextToken">Where the next page begins; null behind the last.</param>
internal sealed record HistoryPage(IReadOnlyList<string> Records, string? NextToken);
