using TrailTools.Cloud.Buckets;
using TrailTools.Lifecycle;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Planning;

/// <summary>What a retention is planned on.</summary>
/// <param name="Target">Whose log files are meant.</param>
/// <param name="Lifecycle">The bucket's lifecycle configuration.</param>
/// <param name="Versioning">Whether it keeps overwritten and deleted objects.</param>
/// <param name="Folders">The accounts' folders.</param>
internal sealed record BucketState(RetentionTarget Target, LifecycleConfiguration Lifecycle, BucketVersioning Versioning, IReadOnlyList<AccountFolder> Folders)
{
    /// <summary>Our rules for these log files.</summary>
    public IEnumerable<LifecycleRule> OurRules => Lifecycle.Rules.Where(IsOurs);

    /// <summary>The rules of others that can mean one of these log files.</summary>
    public IEnumerable<LifecycleRule> OtherRules
        => Lifecycle.Rules.Where(rule => rule.IsEnabled && !IsOurs(rule) && Folders.Any(folder => rule.Scope.Touches(folder.Path + AccountFolder.CommonStart)));

    /// <summary>Whether a rule is one of ours for these log files.</summary>
    public bool IsOurs(LifecycleRule rule) => RuleBuilder.IsOurs(rule, Target.Root);
}
