namespace TrailTools.Sandbox.Activity;

/// <summary>A log file's worth of events of an account in a Region.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
/// <param name="Time">When the events are known to CloudTrail.</param>
/// <param name="Name">A text that no other file has.</param>
/// <param name="Render">Makes its JSON: {"Records":[…]}.</param>
internal sealed record ActivityFile(string AccountId, string Region, DateTimeOffset Time, string Name, Func<byte[]> Render);
