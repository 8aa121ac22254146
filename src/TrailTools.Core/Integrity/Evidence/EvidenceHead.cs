namespace TrailTools.Integrity.Evidence;

/// <summary>How evidence came about.</summary>
/// <param name="Question">What was to be found out.</param>
/// <param name="Command">The line that made it.</param>
/// <param name="Search">What the search did.</param>
/// <param name="Caller">Whose credentials read the bucket.</param>
/// <param name="Version">The module's version.</param>
internal sealed record EvidenceHead(string? Question, string? Command, SearchSummary? Search, string? Caller, string? Version);
