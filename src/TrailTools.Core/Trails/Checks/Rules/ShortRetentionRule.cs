using TrailTools.Lifecycle;

namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether a lifecycle rule destroys logs within days: a known way to get rid of them without a deletion that anyone sees.</summary>
internal sealed class ShortRetentionRule() : TrailRule("ShortRetention", CheckSeverity.Critical)
{
    /// <summary>Nobody who keeps logs keeps them for less than a month.</summary>
    private const int MinDays = 30;

    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return Judge(facts.Folders, bucket, folders => Judge(facts.Lifecycle, bucket, lifecycle =>
        {
            var found = lifecycle.Rules.Where(rule => IsShort(rule, facts.Now) && folders.Any(folder => rule.Scope.Touches(folder.Logs) || rule.Scope.Touches(folder.Digests))).ToList();
            return found.Count == 0
                ? Passed(bucket, "No lifecycle rule deletes logs within days.")
                : Failed(bucket, $"Lifecycle rules delete logs within days: {string.Join(", ", found.Select(Words))}.", "Find out who made them (Search-TrailEvent -EventName PutBucketLifecycle*), and set a longer life: Set-LogRetention.");
        }));
    }

    private static bool IsShort(LifecycleRule rule, DateTimeOffset now)
        => rule.Expires && (rule.ExpirationDays < MinDays || rule.ExpirationDate < now.AddDays(MinDays));

    private static string Words(LifecycleRule rule)
        => $"'{rule.Id}' {(rule.ExpirationDays is { } days ? $"after {days} days" : $"on {rule.ExpirationDate:yyyy-MM-dd}")}";
}
