using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether the bucket refuses calls without TLS.</summary>
internal sealed class TlsOnlyRule() : TrailRule("TlsOnly", CheckSeverity.Medium)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var grant = new TrailGrant(facts.Trail.Arn, facts.Trail.BucketName, facts.Trail.KeyPrefix);
        return Judge(facts.Policy, grant.BucketName, policy => policy.Any(statement => statement.Covers(TrailStatements.TlsOnly(grant)))
            ? Passed(grant.BucketName, "Calls without TLS are refused.")
            : Failed(grant.BucketName, "Calls without TLS are not refused.", $"Add to the bucket's policy: {StatementWriter.Write(TrailStatements.TlsOnly(grant))}"));
    }
}
