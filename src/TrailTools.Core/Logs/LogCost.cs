namespace TrailTools.Logs;

/// <summary>What was asked of AWS for a listing and the reading of its files.</summary>
/// <param name="Requests">Requests that were sent.</param>
/// <param name="Dollars">What they cost; what leaves AWS for the internet costs more.</param>
internal readonly record struct LogCost(long Requests, decimal Dollars);
