namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether events of services without a Region, such as IAM, are recorded.</summary>
internal sealed class GlobalEventsRule() : TrailRule("GlobalEvents", CheckSeverity.High)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => facts.Trail.IncludesGlobalEvents
        ? Passed(facts.Trail.Arn, "Events of services without a Region are recorded.")
        : Failed(facts.Trail.Arn, "Events of IAM, STS and other services without a Region are not recorded.", $"New-AuditTrail {facts.Trail.Name} -SingleRegion:$false");
}
