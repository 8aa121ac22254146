namespace TrailTools.Counting;

/// <summary>What a count needs to know of an event.</summary>
/// <param name="Values">The values of the fields, one a field; null where it is missing.</param>
/// <param name="Time">When it happened.</param>
/// <param name="IsFailure">Whether it failed.</param>
internal readonly record struct EventSample(string?[] Values, DateTimeOffset? Time, bool IsFailure);
