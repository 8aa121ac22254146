using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether CloudTrail may write for named trails alone: without that, anyone's trail can be pointed at the bucket.</summary>
internal sealed class SourceArnRule() : TrailRule("SourceArn", CheckSeverity.Medium)
{
    private const string SourceAccount = "aws:SourceAccount";

    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return Judge(facts.Policy, bucket, policy => policy.Where(TrailStatements.IsForCloudTrail).ToList() switch
        {
            [] => Failed(bucket, "No statement of the policy lets CloudTrail write.", $"New-AuditTrail {facts.Trail.Name}"),
            var ours when ours.Where(static statement => !statement.Conditions.Any(IsOnSource)).Select(static statement => statement.Sid ?? "without a Sid").ToList() is { Count: > 0 } open
                => Failed(bucket, $"Statements let CloudTrail in for anyone's trail: {string.Join(", ", open)}.", $"New-AuditTrail {facts.Trail.Name} adds statements with aws:SourceArn; take those out."),
            _ => Passed(bucket, "CloudTrail may write for named trails alone."),
        });
    }

    private static bool IsOnSource(PolicyCondition condition) => condition.IsOn(PolicyCondition.SourceArn) || condition.IsOn(SourceAccount);
}
