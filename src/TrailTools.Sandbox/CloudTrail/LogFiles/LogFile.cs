namespace TrailTools.Sandbox.CloudTrail.LogFiles;

/// <summary>A log file to be delivered for a trail.</summary>
/// <param name="AccountId">The account whose events it holds.</param>
/// <param name="Region">Their Region.</param>
/// <param name="Time">When it is delivered.</param>
/// <param name="Key">Its key.</param>
/// <param name="Json">Its content before compression.</param>
/// <param name="Oldest">The time of its oldest event.</param>
/// <param name="Newest">The time of its newest event.</param>
internal sealed record LogFile(string AccountId, string Region, DateTimeOffset Time, string Key, byte[] Json, DateTimeOffset Oldest, DateTimeOffset Newest);
