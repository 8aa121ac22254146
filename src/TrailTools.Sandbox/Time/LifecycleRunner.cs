using System.Xml.Linq;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.Time;

/// <summary>Does what a bucket's lifecycle rules say: expiry and transitions (Amazon S3 User Guide, Managing the lifecycle of objects). Uploads in parts there are none.</summary>
internal static class LifecycleRunner
{
    /// <summary>Does what is due at a moment.</summary>
    public static void Run(Bucket bucket, DateTimeOffset now)
    {
        if (bucket.Setting("lifecycle") is not { } text)
            return;
        var movesSmall = bucket.Setting("lifecycle-size") == "varies_by_storage_class";
        var rules = XElement.Parse(text).Elements().Select(rule => new LifecycleRule(rule, movesSmall)).Where(static rule => rule.IsEnabled).ToArray();
        foreach (var rule in rules)
        {
            foreach (var versions in Versions(bucket, rule.Prefix))
                Run(bucket, rule, versions, now);
        }
    }

    private static void Run(Bucket bucket, LifecycleRule rule, IReadOnlyList<ObjectVersion> versions, DateTimeOffset now)
    {
        for (var at = versions.Count - 1; at > 0; at--)
        {
            if (rule.ExpiresNoncurrent(versions[at], at - 1, versions[at - 1].LastModified, now))
                bucket.Objects.Delete(versions[at]);
            else
                Move(bucket, versions[at], rule.NoncurrentClass(versions[at], at - 1, versions[at - 1].LastModified, now));
        }

        RunCurrent(bucket, rule, versions[0], bucket.Objects.Index.VersionsOf(versions[0].Key).Count == 1, now);
    }

    private static void RunCurrent(Bucket bucket, LifecycleRule rule, ObjectVersion current, bool isOnly, DateTimeOffset now)
    {
        if (current.IsDeleteMarker)
        {
            if (isOnly && rule.ExpiresMarker(current, now))
                bucket.Objects.Delete(current);
        }
        else if (rule.ExpiresCurrent(current, now))
        {
            bucket.Objects.Delete(current.Key, now);
        }
        else
        {
            Move(bucket, current, rule.CurrentClass(current, now));
        }
    }

    private static void Move(Bucket bucket, ObjectVersion version, string? storageClass)
    {
        if (storageClass is not null && storageClass != version.StorageClass && !version.IsDeleteMarker)
            bucket.Objects.Replace(version, version with { StorageClass = storageClass });
    }

    private static IEnumerable<IReadOnlyList<ObjectVersion>> Versions(Bucket bucket, string prefix)
    {
        for (var next = bucket.Objects.Index.FirstFrom(prefix); next is { } found && found.Key.StartsWith(prefix, StringComparison.Ordinal); next = bucket.Objects.Index.FirstFrom($"{found.Key}\0"))
            yield return found.Versions;
    }
}
