using TrailTools.Integrity.Digests;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>The log files of an account and Region that were listed and that no digest has named yet.</summary>
/// <param name="store">Where they are.</param>
/// <param name="scope">What is checked.</param>
/// <param name="folder">Where the account's folders are.</param>
internal sealed class RegionLedger(IProofStore store, IntegrityScope scope, string folder)
{
    private readonly Dictionary<string, LogFile> _unnamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unlisted = new(StringComparer.Ordinal);

    /// <summary>Which times digests cover.</summary>
    public Coverage Coverage { get; } = new();

    /// <summary>Takes a log file that was listed.</summary>
    public void Add(LogFile file)
    {
        if (!_unlisted.Remove(file.Path))
            _unnamed[file.Path] = file;
    }

    /// <summary>Takes out a log file that a digest names.</summary>
    /// <returns>Its path; null where it is out of reach.</returns>
    public string? Claim(string digest, DigestEntry entry)
    {
        var path = store.PathOf(digest, entry.Bucket, entry.Key);
        if (path is not null && !_unnamed.Remove(path))
            _unlisted.Add(path);
        return path;
    }

    /// <summary>Tells of what no digest named.</summary>
    public void End(IFindingTaker taker, IntegritySummary summary)
    {
        var left = _unnamed.Values.Where(static file => file.Key is not null).Where(file => scope.IncludesLog(file.Key!.DeliveryTime)).OrderBy(static file => file.Key!.DeliveryTime).ThenBy(static file => file.Path, StringComparer.Ordinal).ToList();
        if (left.Count == 0)
            return;

        if (Coverage.End is not { } covered)
        {
            var reason = Reasons.NoDigests + FormattableString.Invariant($"{left.Count:N0} of them.");
            taker.Tell(new IntegrityFinding(IntegrityKind.Digest, IntegrityStatus.Missing, folder, reason) { AccountId = left[0].Key!.AccountId, AwsRegion = left[0].Key!.Region });
            return;
        }

        TellGapsAtEnd(covered, left[^1].Key!, taker);
        foreach (var file in left)
        {
            if (file.Key!.DeliveryTime > Coverage.End)
                summary.NotYetCovered++;
            else
                taker.Tell(Unnamed(file, file.Key.DeliveryTime));
        }
    }

    /// <summary>A digest is due each hour: where log files came two hours behind the last one, the next was due and is not there.</summary>
    private void TellGapsAtEnd(DateTimeOffset covered, LogKey newest, IFindingTaker taker)
    {
        foreach (var end in MissingHours.Between(covered, newest.DeliveryTime - IntegrityScope.Hour))
        {
            Coverage.Add(end - IntegrityScope.Hour, end, isProved: false);
            taker.Tell(new IntegrityFinding(IntegrityKind.Gap, IntegrityStatus.Missing, folder, Reasons.GapAtEnd) { Time = end, AccountId = newest.AccountId, AwsRegion = newest.Region });
        }
    }

    private IntegrityFinding Unnamed(LogFile file, DateTimeOffset delivered)
    {
        var finding = Coverage.HasUnproved(delivered)
            ? new IntegrityFinding(IntegrityKind.LogFile, IntegrityStatus.Unverifiable, file.Path, Reasons.DigestNotValid)
            : new IntegrityFinding(IntegrityKind.Extra, IntegrityStatus.Unsigned, file.Path, Coverage.HasProved(delivered) ? Reasons.Extra : Reasons.ExtraUncovered);
        return finding with { Time = delivered, AccountId = file.Key!.AccountId, AwsRegion = file.Key.Region };
    }
}
