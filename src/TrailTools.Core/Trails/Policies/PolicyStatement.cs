namespace TrailTools.Trails.Policies;

/// <summary>A statement of a policy (IAM User Guide, "IAM JSON policy elements reference").</summary>
/// <param name="Effect">Allow or Deny.</param>
/// <param name="Principals">Whom: a kind (Service, AWS and so on; * for everyone) and a name.</param>
/// <param name="Actions">What, such as s3:PutObject.</param>
/// <param name="Resources">On what, by ARNs.</param>
/// <param name="Conditions">When; all must be so.</param>
internal sealed record PolicyStatement(
    string Effect, IReadOnlyList<(string Kind, string Name)> Principals, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, IReadOnlyList<PolicyCondition> Conditions)
{
    /// <summary>Its name in the policy; null for none.</summary>
    public string? Sid { get; init; }

    /// <summary>Whether it tells whom or what it is not for (NotPrincipal, NotAction, NotResource), or has members that are not known here.</summary>
    public bool IsUnusual { get; init; }

    /// <summary>Whether everyone is meant.</summary>
    public bool IsForEveryone => Principals.Any(static principal => principal.Name == "*");

    /// <summary>Whether it gives a right.</summary>
    public bool IsAllow => Effect == "Allow";

    /// <summary>Whether it says all that another does, under the same conditions: then the other need not be there.</summary>
    public bool Covers(PolicyStatement other)
        => !IsUnusual && Effect == other.Effect
            && other.Principals.All(principal => Principals.Contains(principal) || (principal.Name == "*" && IsForEveryone))
            && other.Actions.All(action => Actions.Contains(action, StringComparer.OrdinalIgnoreCase))
            && other.Resources.All(resource => Resources.Contains(resource, StringComparer.Ordinal))
            && Conditions.Count == other.Conditions.Count
            && other.Conditions.All(condition => Conditions.Any(own => own.Covers(condition)));
}
