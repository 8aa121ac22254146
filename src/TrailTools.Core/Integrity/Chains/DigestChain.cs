using TrailTools.Integrity.Digests;
using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>
/// The digests of one trail in an account and Region, in the order of their hours. A digest is judged when the one behind it is known,
/// which names it; where no signature was kept beside them, when the first comes that has one.
/// </summary>
/// <param name="judge">Judges digests.</param>
/// <param name="scope">What is checked.</param>
/// <param name="ledger">The log files of the account and Region.</param>
/// <param name="taker">Takes what is found.</param>
internal sealed class DigestChain(DigestJudge judge, IntegrityScope scope, RegionLedger ledger, IFindingTaker taker)
{
    /// <summary>A digest names the one before, which lies no farther back than so many.</summary>
    private const int Remembered = 48;

    private readonly List<ReadDigest> _waiting = [];
    private readonly Queue<string> _seen = new();
    private ReadDigest? _last;

    /// <summary>Takes the next digest.</summary>
    public void Add(ReadDigest digest)
    {
        _waiting.Add(digest);
        if (digest.StandsAlone)
            Settle(keep: 1);
    }

    /// <summary>Judges what is left.</summary>
    public void End() => Settle(keep: 0);

    private void Settle(int keep)
    {
        var verdicts = new Verdict[_waiting.Count];
        for (var i = verdicts.Length - 1; i >= 0; i--)
        {
            var isLast = i == verdicts.Length - 1;
            verdicts[i] = judge.Judge(_waiting[i], isLast ? null : _waiting[i + 1], isLast ? null : verdicts[i + 1]);
        }

        for (var i = 0; i < verdicts.Length - keep; i++)
            Settle(_waiting[i], verdicts[i]);
        _waiting.RemoveRange(0, verdicts.Length - keep);
    }

    private void Settle(ReadDigest digest, Verdict verdict)
    {
        if (!digest.IsMoved)
            TellGaps(digest, verdict.IsProved);

        taker.Tell(Finding(digest, IntegrityKind.Digest, verdict.Status, digest.File.Path, verdict.Reason, digest.Name.Time) with { Expected = verdict.Expected, Actual = verdict.Actual });
        Cover(digest, verdict.IsProved);
        _last = digest.IsMoved ? _last : digest;
        Remember(digest.File.Path);
        foreach (var entry in verdict.IsProved ? digest.Content!.LogFiles : [])
            taker.Check(ledger.Claim(digest.File.Path, entry), entry, digest);
    }

    private void Cover(ReadDigest digest, bool isProved)
    {
        if (digest.Name.IsBackfill)
            return;
        if (isProved)
            ledger.Coverage.Add(digest.Content!.Start, digest.Content.End, isProved: true);
        else
            ledger.Coverage.Add(Hour(digest.Name.Time), digest.Name.Time, isProved: false);
    }

    /// <summary>Tells of digests that should be before this one.</summary>
    private void TellGaps(ReadDigest digest, bool isProved)
    {
        var isLinked = digest.PreviousPath is not null && digest.PreviousPath == _last?.File.Path;
        if (isProved && isLinked)
            return;

        var hours = digest.Name.IsBackfill || _last is null ? [] : MissingHours.Between(_last.Name.Time, digest.Name.Time).ToList();
        if (hours.Count > 0 && isProved && digest.PreviousPath is null)
            taker.Tell(Finding(digest, IntegrityKind.Gap, IntegrityStatus.Valid, digest.File.Path, Reasons.Restart, digest.Name.Time));
        else
            hours.ForEach(hour => TellGap(digest, hour, isProved));

        // Where the hours do not tell of it: the digest that this one names.
        if (isProved && digest.PreviousPath is { } previous && TimeOf(previous) is { } time && scope.IncludesDigest(time) && !hours.Exists(hour => MissingHours.IsSame(hour, time)))
            TellGap(digest, time, isProved);
    }

    private void TellGap(ReadDigest digest, DateTimeOffset end, bool isProved)
    {
        var isNamed = isProved && digest.PreviousPath is { } previous && TimeOf(previous) is { } time && MissingHours.IsSame(time, end);
        var path = isNamed ? digest.PreviousPath! : digest.Name.At(end);
        if (_seen.Contains(path, StringComparer.Ordinal))
            return;
        if (!digest.Name.IsBackfill)
            ledger.Coverage.Add(Hour(end), end, isProved: false);
        taker.Tell(isProved
            ? Finding(digest, IntegrityKind.Gap, IntegrityStatus.Missing, path, Reasons.Gap, end)
            : Finding(digest, IntegrityKind.Gap, IntegrityStatus.Unverifiable, path, Reasons.GapBeforeUnproved, end));
    }

    private void Remember(string path)
    {
        _seen.Enqueue(path);
        if (_seen.Count > Remembered)
            _seen.Dequeue();
    }

    private static DateTimeOffset? TimeOf(string path) => LogKey.Parse(path.Replace('\\', '/'))?.DeliveryTime;

    private static DateTimeOffset Hour(DateTimeOffset end) => end > DateTimeOffset.MinValue + IntegrityScope.Hour ? end - IntegrityScope.Hour : DateTimeOffset.MinValue;

    private static IntegrityFinding Finding(ReadDigest digest, IntegrityKind kind, IntegrityStatus status, string subject, string reason, DateTimeOffset time)
        => new(kind, status, subject, reason) { Time = time, AccountId = digest.File.Key!.AccountId, AwsRegion = digest.File.Key.Region };
}
