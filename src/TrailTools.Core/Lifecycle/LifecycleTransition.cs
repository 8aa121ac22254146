namespace TrailTools.Lifecycle;

/// <summary>When a rule moves objects, and to which storage class.</summary>
/// <param name="StorageClass">Such as GLACIER.</param>
/// <param name="Days">The days of age; null where a date is given.</param>
/// <param name="Date">The date; null where days are given.</param>
internal sealed record LifecycleTransition(string StorageClass, int? Days, DateTimeOffset? Date = null);
