namespace TrailTools.Sandbox.Journal;

/// <summary>A request that the sandbox got, and how it was answered.</summary>
/// <param name="Operation">Service and operation, such as s3:GetObject.</param>
/// <param name="Resource">What it is about, such as bucket/key or a trail's name; null where nothing is named.</param>
/// <param name="IsRead">Whether it can change nothing.</param>
/// <param name="AccountId">The caller's account; null where it is unknown.</param>
/// <param name="Region">The Region that it was signed for; null where it was not signed.</param>
/// <param name="Status">The HTTP status of the answer; 0 where the connection was closed without one.</param>
/// <param name="ErrorCode">The error code of the answer; null where it is none.</param>
public sealed record JournalEntry(string Operation, string? Resource, bool IsRead, string? AccountId, string? Region, int Status, string? ErrorCode);
