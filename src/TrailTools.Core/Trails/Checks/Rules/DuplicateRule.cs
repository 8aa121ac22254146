namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether management events are recorded more than once.</summary>
internal sealed class DuplicateRule() : TrailRule("DuplicateEvents", CheckSeverity.Low)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => Judge(facts.Duplicates, facts.Trail.Arn, others => others.Count == 0
        ? Passed(facts.Trail.Arn, "No other trail records the same management events.")
        : Failed(facts.Trail.Arn, $"Other trails record the same management events: {string.Join(", ", others)}. The first copy is free, each other costs money.", "Keep one of them for management events, and let the others record what it does not."));
}
