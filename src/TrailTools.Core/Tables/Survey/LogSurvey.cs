namespace TrailTools.Tables.Survey;

/// <summary>What a bucket of log files has, as its folders say.</summary>
/// <param name="Regions">The Regions that have log files, by name.</param>
/// <param name="FirstDay">The first day that has one; null where there is none, or nobody looked.</param>
internal sealed record LogSurvey(IReadOnlyList<string> Regions, DateOnly? FirstDay);
