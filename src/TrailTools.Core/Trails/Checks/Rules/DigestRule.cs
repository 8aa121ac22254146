namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether there is a digest for each past hour of the last day.</summary>
internal sealed class DigestRule() : TrailRule("Digests", CheckSeverity.High)
{
    private const int Hours = 24;

    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => facts.Trail.HasFileValidation
        ? Judge(facts.Status, facts.Trail.Arn, status => Judge(facts.Digests, facts.Trail.BucketName, digests => Compare(facts, status.StartLoggingTime, digests)))
        : Failed(facts.Trail.Arn, "Without log file validation no digests are made.", $"New-AuditTrail {facts.Trail.Name} -NoFileValidation:$false");

    private TrailCheck Compare(TrailFacts facts, DateTimeOffset? started, IReadOnlyList<DateTimeOffset> digests)
    {
        // A digest is made each hour for the hour before; the hour that has just ended may still wait for its own.
        var last = new DateTimeOffset(facts.Now.Year, facts.Now.Month, facts.Now.Day, facts.Now.Hour, 0, 0, TimeSpan.Zero).AddHours(-1);
        var expected = Enumerable.Range(1, Hours).Select(hour => last.AddHours(-hour)).Where(hour => started is null || hour > started.Value.AddHours(1)).ToList();
        var missing = expected.Where(hour => !digests.Any(time => time >= hour && time < hour.AddHours(1))).Order().ToList();
        if (expected.Count == 0)
            return Passed(facts.Trail.BucketName, $"It was started at {started:u}, and no digest is due yet.");

        return missing.Count == 0
            ? Passed(facts.Trail.BucketName, $"There is a digest in {facts.Trail.HomeRegion} for each of the last {expected.Count} hours.")
            : Failed(facts.Trail.BucketName, $"No digest ends in {missing.Count} of the last {expected.Count} hours in {facts.Trail.HomeRegion}: {string.Join(", ", missing.Select(static hour => hour.ToString("MM-dd HH':00Z'", System.Globalization.CultureInfo.InvariantCulture)))}.", "Find out who deleted them, or who stopped the trail: Search-TrailEvent -EventName DeleteObject*, StopLogging, UpdateTrail.");
    }
}
