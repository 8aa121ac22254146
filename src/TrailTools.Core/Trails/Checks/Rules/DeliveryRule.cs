namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether log files arrive in the bucket.</summary>
internal sealed class DeliveryRule() : TrailRule("Delivery", CheckSeverity.Critical)
{
    /// <summary>Delivery takes about five minutes on average, not guaranteed (CloudTrail User Guide); an account that somebody asks something at all is not silent for a day.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    /// <summary>Nobody wonders before that where a new trail's first log file is.</summary>
    private static readonly TimeSpan FirstAge = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var arn = facts.Trail.Arn;
        return Judge(facts.Status, arn, status => status switch
        {
            { LatestDeliveryError: { Length: > 0 } error } => Failed(arn, $"The last delivery failed: {error}. CloudTrail tries again for 30 days.", $"See that bucket '{facts.Trail.BucketName}' is there and lets CloudTrail write: New-AuditTrail {facts.Trail.Name} adds to its policy what is missing."),
            { LatestDeliveryTime: { } time } when facts.Now - time > MaxAge => Failed(arn, $"Nothing was delivered since {time:u}.", $"Start-AuditTrail {facts.Trail.Name}, and look at the bucket's policy and key."),
            { LatestDeliveryTime: { } time } => Passed(arn, $"Log files were last delivered at {time:u}."),
            { IsLogging: true, StartLoggingTime: { } started } when facts.Now - started < FirstAge => Passed(arn, $"It was started at {started:u}, and no log file is due yet."),
            { IsLogging: true, StartLoggingTime: { } started } when facts.Now - started < MaxAge => Unknown(arn, $"It was started at {started:u}, and nothing was delivered yet."),
            _ => Failed(arn, "Nothing was ever delivered.", $"Start-AuditTrail {facts.Trail.Name}, and look at the bucket's policy and key."),
        });
    }
}
