namespace TrailTools;

/// <summary>What a search would read and cost, known before it reads anything.</summary>
/// <param name="Engine">The engine that would answer.</param>
/// <param name="Folders">Folders of logs that would be listed: one an account, kind and Region.</param>
/// <param name="Objects">Log files that would be read.</param>
/// <param name="Bytes">Their stored bytes.</param>
/// <param name="Requests">Requests to AWS, those of this estimate's own listing too.</param>
/// <param name="Dollars">What these cost, in US dollars; transfer to the internet not counted.</param>
public sealed record ScanEstimate(string Engine, long Folders, long Objects, long Bytes, long Requests, decimal Dollars);
