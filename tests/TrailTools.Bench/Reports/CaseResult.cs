namespace TrailTools.Bench.Reports;

/// <summary>What came of a case, in seconds, and as a ratio to the floor's median.</summary>
internal sealed record CaseResult(string Name, double Median, double Least, double Most, double Ratio);
