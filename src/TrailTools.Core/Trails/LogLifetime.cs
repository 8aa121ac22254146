using TrailTools.Lifecycle;

namespace TrailTools.Trails;

/// <summary>How long a bucket's lifecycle lets files live.</summary>
internal static class LogLifetime
{
    /// <summary>The rules that delete all files of a folder by their age.</summary>
    public static IEnumerable<LifecycleRule> RulesFor(LifecycleConfiguration lifecycle, string folder)
        => lifecycle.Rules.Where(rule => rule.Expires && rule.Scope.CoversAll(folder));

    /// <summary>The days after which a folder's files are deleted, the shortest of all rules; null for never.</summary>
    public static int? DaysOf(LifecycleConfiguration lifecycle, string folder) => RulesFor(lifecycle, folder).Min(static rule => rule.ExpirationDays);
}
