using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Trails.Checks.Rules;

namespace TrailTools.Trails.Checks;

/// <summary>Tests a trail by all checks.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class TrailTester(ICloud cloud, TimeProvider clock)
{
    /// <summary>All checks in the order in which they are told.</summary>
    private static readonly TrailRule[] Rules =
    [
        new LoggingRule(), new DeliveryRule(), new FileValidationRule(), new DigestRule(), new MultiRegionRule(), new GlobalEventsRule(), new DuplicateRule(),
        new PublicAccessRule(), new TlsOnlyRule(), new SourceArnRule(), new EncryptionRule(), new VersioningRule(), new ShortRetentionRule(), new RetentionRule(),
    ];

    /// <summary>What each check finds of a trail.</summary>
    /// <param name="trail">The trail; how it is now is read again.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">TrailMissing, or something failed for another reason than that it may not be read.</exception>
    public async Task<IReadOnlyList<TrailCheck>> TestAsync(AuditTrail trail, CancellationToken stop)
    {
        var all = await cloud.Trails(trail.HomeRegion).ListAsync(includeShadow: true, stop).ConfigureAwait(false);
        var found = all.FirstOrDefault(found => found.Arn == trail.TrailArn)
            ?? throw new TrailException(TrailErrorKind.NotFound, "TrailMissing", trail.TrailArn, $"The trail '{trail.TrailName}' is not in {trail.HomeRegion} any more.");
        var facts = await new FactReader(cloud, await cloud.GetCallerAsync(stop).ConfigureAwait(false)).ReadAsync(found, clock.GetUtcNow(), stop).ConfigureAwait(false);
        return [.. Rules.Select(rule => rule.Check(facts))];
    }
}
