namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether all Regions are recorded: attackers use those that nobody looks at.</summary>
internal sealed class MultiRegionRule() : TrailRule("MultiRegion", CheckSeverity.High)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => facts.Trail.IsMultiRegion
        ? Passed(facts.Trail.Arn, "It records in all Regions.")
        : Failed(facts.Trail.Arn, $"It records in {facts.Trail.HomeRegion} alone.", $"New-AuditTrail {facts.Trail.Name} -SingleRegion:$false");
}
