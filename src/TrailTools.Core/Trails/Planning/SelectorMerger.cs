using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Planning;

/// <summary>Adds the data events of buckets to what a trail records; what it records already stays.</summary>
/// <remarks>CloudTrail User Guide, "Logging data events".</remarks>
internal static class SelectorMerger
{
    private const string Objects = "AWS::S3::Object";

    /// <summary>How many basic selectors a trail takes (CloudTrail User Guide, "Quotas in CloudTrail").</summary>
    private const int MaxSelectors = 5;

    /// <summary>What a new trail records.</summary>
    public static TrailSelectors AllManagement { get; } = new([new BasicSelector("All", true, [], [])], []);

    /// <summary>The selectors with those buckets in them; null where they are in them already.</summary>
    /// <param name="existing">What the trail records.</param>
    /// <param name="buckets">Names or ARNs.</param>
    /// <param name="partition">The partition of their ARNs.</param>
    /// <exception cref="TrailException">DataEventsFull: no selector is left.</exception>
    public static TrailSelectors? Add(TrailSelectors existing, IReadOnlyList<string> buckets, string partition)
    {
        var missing = buckets.Select(bucket => ArnOf(bucket, partition)).Distinct(StringComparer.Ordinal).Where(arn => !IsRecorded(existing, arn)).ToList();
        return missing.Count == 0 ? null : existing.Advanced.Count > 0 ? AddAdvanced(existing, missing) : AddBasic(existing, missing);
    }

    /// <summary>Says where recording the events of the log bucket itself would make events of its own.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<string> buckets, TrailGrant grant)
        => buckets.Any(bucket => (grant.BucketArn + "/").StartsWith(ArnOf(bucket, grant.Partition), StringComparison.Ordinal))
            ? [$"Data events of '{grant.BucketName}' are recorded into '{grant.BucketName}' itself: each delivery of logs becomes an event of the next, which costs money without end."]
            : [];

    /// <summary>A bucket's ARN as selectors have it: all keys that begin so.</summary>
    private static string ArnOf(string bucket, string partition)
    {
        var arn = bucket.StartsWith("arn:", StringComparison.Ordinal) ? bucket : $"arn:{partition}:s3:::{bucket}";
        return arn.Contains('/', StringComparison.Ordinal) || arn.EndsWith(":s3", StringComparison.Ordinal) ? arn : arn + "/";
    }

    private static bool IsRecorded(TrailSelectors existing, string arn)
        => existing.Basic.Any(selector => selector.ReadWriteType == "All" && selector.DataResources.Any(resource => resource.Type == Objects && Begin(resource.Values, arn)))
            || existing.Advanced.Any(selector => IsObjectSelector(selector) && selector.Fields.All(field => field.Field != "resources.ARN" || Begin(field.StartsWith, arn)));

    /// <summary>Whether all data events of objects are selected, but for a narrower choice of ARNs.</summary>
    private static bool IsObjectSelector(AdvancedSelector selector)
        => selector.Fields.Any(static field => field.Field == "resources.type" && field.EqualTo.Contains(Objects))
            && selector.Fields.All(static field => field.Field is "eventCategory" or "resources.type" || (field.Field == "resources.ARN" && field is { StartsWith.Count: > 0, EqualTo.Count: 0, EndsWith.Count: 0, NotEqualTo.Count: 0, NotStartsWith.Count: 0, NotEndsWith.Count: 0 }));

    private static bool Begin(IEnumerable<string> starts, string arn) => starts.Any(start => arn.StartsWith(start, StringComparison.Ordinal));

    private static TrailSelectors AddAdvanced(TrailSelectors existing, IReadOnlyList<string> arns) => existing with
    {
        Advanced = [.. existing.Advanced, new AdvancedSelector("S3 data events", [Equal("eventCategory", "Data"), Equal("resources.type", Objects), new("resources.ARN", [], arns, [], [], [], [])])],
    };

    private static SelectorField Equal(string field, string value) => new(field, [value], [], [], [], [], []);

    private static TrailSelectors AddBasic(TrailSelectors existing, IReadOnlyList<string> arns)
    {
        var basic = existing.Basic.Count > 0 ? existing.Basic.ToList() : [.. AllManagement.Basic];
        var at = basic.FindIndex(static selector => selector.ReadWriteType == "All");
        if (at < 0 && basic.Count >= MaxSelectors)
            throw new TrailException(TrailErrorKind.Conflict, "DataEventsFull", arns[0], $"The trail has {MaxSelectors} event selectors, none of them for reads and writes alike, and takes no more. Merge them by 'aws cloudtrail put-event-selectors' first.");
        if (at < 0)
            basic.Add(new BasicSelector("All", false, [], [(Objects, arns)]));
        else
            basic[at] = basic[at] with { DataResources = AddObjects(basic[at].DataResources, arns) };
        return existing with { Basic = basic };
    }

    private static IReadOnlyList<(string Type, IReadOnlyList<string> Values)> AddObjects(IReadOnlyList<(string Type, IReadOnlyList<string> Values)> resources, IReadOnlyList<string> arns)
        => resources.Any(static resource => resource.Type == Objects)
            ? [.. resources.Select(resource => resource.Type == Objects ? (Objects, [.. resource.Values, .. arns]) : resource)]
            : [.. resources, (Objects, arns)];
}
