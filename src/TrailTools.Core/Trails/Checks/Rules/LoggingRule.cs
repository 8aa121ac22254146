namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether the trail records.</summary>
internal sealed class LoggingRule() : TrailRule("Logging", CheckSeverity.Critical)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => Judge(facts.Status, facts.Trail.Arn, status => status.IsLogging
        ? Passed(facts.Trail.Arn, "It records.")
        : Failed(facts.Trail.Arn, status.StopLoggingTime is { } stopped ? $"It was stopped at {stopped:u}." : "It was never started.", $"Start-AuditTrail {facts.Trail.Name}"));
}
