using TrailTools.Lifecycle;

namespace TrailTools.Retention.Planning;

/// <summary>What people should know of a retention before they rely on it, in plain words.</summary>
internal static class RetentionWarnings
{
    private const int FewDays = 90;

    /// <summary>The warnings.</summary>
    public static IEnumerable<string> Of(BucketState state, RetentionSettings settings)
    {
        if (settings.Days < FewDays)
            yield return $"{settings.Days} days are few: break-ins are often found months later, and CloudTrail's own event history keeps management events for {FewDays} days anyway.";
        foreach (var warning in OfArchive(state, settings).Concat(OfOthers(state, settings.DigestDays)))
            yield return warning;
    }

    /// <summary>What rules of others do to log files: S3 takes the shorter life of several, whoever's it is.</summary>
    /// <param name="state">What is there.</param>
    /// <param name="longest">The days that log files or digests are to live; null for ever.</param>
    public static IEnumerable<string> OfOthers(BucketState state, int? longest)
    {
        foreach (var rule in state.OtherRules)
        {
            if (rule.ExpirationDays < (longest ?? int.MaxValue))
                yield return $"{Name(rule)} deletes {Some(rule)}log files or digests after {rule.ExpirationDays} days, and S3 takes the shorter life: it is not TrailTools' and was left as it is.";
            if (rule.ExpirationDate is { } date)
                yield return $"{Name(rule)} deletes {Some(rule)}log files or digests from {date:yyyy-MM-dd} on, whatever their age: it is not TrailTools' and was left as it is.";
            if (rule.Transitions.FirstOrDefault(static move => StorageClass.IsArchive(move.StorageClass)) is { } archive)
                yield return $"{Name(rule)} moves {Some(rule)}log files or digests to {archive.StorageClass}, where Athena and Search-TrailEvent cannot read them.";
            if (!rule.IsUnderstood)
                yield return $"{Name(rule)} is for log files too and says something that TrailTools does not know: look at it by: aws s3api get-bucket-lifecycle-configuration --bucket {state.Target.Bucket}";
        }
    }

    private static IEnumerable<string> OfArchive(BucketState state, RetentionSettings settings)
    {
        if (settings.Archive is not { Class: var target })
            yield break;

        if (target.IsArchived)
            yield return $"Athena and Search-TrailEvent cannot read objects in {target.Name} before they are restored; GLACIER_IR is read at once.";
        yield return target.TakesSmall(state.Lifecycle.Source.MinimumObjectSize)
            ? $"This bucket moves objects under 128 KB too: each takes a transition request and 40 KB more in {target.Name}, which for small log files costs more than it saves."
            : $"Objects under 128 KB do not move to {target.Name}, and most log files are smaller: Measure-LogRetention tells how much of yours would move.";
    }

    private static string Name(LifecycleRule rule) => $"The lifecycle rule '{rule.Id}'{(rule.Scope.Prefix.Length > 0 ? $" (prefix '{rule.Scope.Prefix}')" : string.Empty)}";

    private static string Some(LifecycleRule rule) => rule.Scope.Tags.Count > 0 || rule.Scope.SizeOver > 0 || rule.Scope.SizeUnder is not null ? "some " : string.Empty;
}
