using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.Policies;

namespace TrailTools.Sandbox.CloudTrail.Permits;

/// <summary>Makes the requests that CloudTrail sends for a trail, as policies see them (AWS CloudTrail User Guide, Amazon S3 bucket policy for CloudTrail).</summary>
internal static class ServiceRequests
{
    private const string Service = SandboxOrganization.CloudTrailService;

    /// <summary>A request.</summary>
    /// <param name="trail">For which trail.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The ARN of what it is done to.</param>
    /// <param name="more">Condition keys of the action's own.</param>
    public static PolicyRequest Of(Trail trail, string action, string resource, params (string Key, string Value)[] more)
        => new(Service, action, resource) { Context = Usual(trail).Concat(more).ToDictionary(static one => one.Key, static one => one.Value) };

    private static (string Key, string Value)[] Usual(Trail trail) =>
    [
        ("aws:SourceArn", trail.Arn),
        ("aws:SourceAccount", trail.AccountId),
        ("aws:PrincipalIsAWSService", "true"),
        ("aws:PrincipalServiceName", Service),
        ("aws:SecureTransport", "true"),
        ("s3:TlsVersion", "1.3"),
    ];
}
