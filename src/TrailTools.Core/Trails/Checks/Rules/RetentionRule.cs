namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether each account's logs have an end: what is never deleted costs more each month.</summary>
internal sealed class RetentionRule() : TrailRule("Retention", CheckSeverity.Low)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return Judge(facts.Folders, bucket, folders => Judge(facts.Lifecycle, bucket, lifecycle =>
        {
            var without = folders.Where(folder => !LogLifetime.RulesFor(lifecycle, folder.Logs).Any()).Select(static folder => folder.AccountId).ToList();
            return (folders.Count, without.Count) switch
            {
                (0, _) => Unknown(bucket, "There are no log files yet."),
                (_, 0) => Passed(bucket, "A lifecycle rule says for each account how long its logs live."),
                _ => Failed(bucket, $"Logs of these accounts are kept for ever: {string.Join(", ", without)}.", $"Get-AuditTrail {facts.Trail.Name} | Set-LogRetention -Days 400"),
            };
        }));
    }
}
