using TrailTools.Cloud.Buckets;

namespace TrailTools.Core.Tests.Trails;

/// <summary>Lifecycle configurations for tests.</summary>
internal static class Lifecycles
{
    /// <summary>Rules that delete what begins so after days.</summary>
    public static LifecycleText Expiring(params (string Id, string Prefix, int Days)[] rules)
        => new("<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            + string.Concat(rules.Select(static rule => $"<Rule><ID>{rule.Id}</ID><Filter><Prefix>{rule.Prefix}</Prefix></Filter><Status>Enabled</Status><Expiration><Days>{rule.Days}</Days></Expiration></Rule>"))
            + "</LifecycleConfiguration>");
}
