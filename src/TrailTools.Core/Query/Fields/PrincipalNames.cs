using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>All that a caller can be called by: names, ARNs, ids and keys, the caller's own and those of the role behind a session.</summary>
internal static class PrincipalNames
{
    /// <summary>The names in a record.</summary>
    public static IEnumerable<string> Of(TrailRecord record) => Names(record.Identity).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string?> Names(TrailIdentity identity) =>
    [
        identity.UserName, identity.RecordedName, identity.UserArn, identity.PrincipalId, .. identity.PrincipalId?.Split(':', 2) ?? [],
        identity.AccessKeyId, identity.RoleName, identity.SessionName, identity.SourceIdentity, identity.InvokedBy, identity.RoleArnOfSession,
        identity.Issuer["arn"].Scalar, identity.Issuer["principalId"].Scalar, identity.Issuer["userName"].Scalar,
    ];
}
