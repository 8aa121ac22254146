using TrailTools.Integrity.Digests;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>All chains, and the log files of their accounts and Regions, as the listing gives them.</summary>
/// <param name="store">Where they are.</param>
/// <param name="scope">What is checked.</param>
/// <param name="taker">Takes what is found.</param>
/// <param name="summary">Counts what is known at the end.</param>
internal sealed class ChainBook(IProofStore store, IntegrityScope scope, IFindingTaker taker, IntegritySummary summary)
{
    private readonly DigestJudge _judge = new(store.IsOnline);
    private readonly Dictionary<string, DigestChain> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionLedger> _ledgers = new(StringComparer.Ordinal);
    private readonly List<IntegrityFinding> _strangers = [];

    /// <summary>Takes the next digest.</summary>
    public void Add(ReadDigest digest)
    {
        if (!_chains.TryGetValue(digest.Name.Chain, out var chain))
        {
            _chains.Add(digest.Name.Chain, chain = new DigestChain(_judge, scope, LedgerOf(digest.File), taker));
            summary.Chains++;
        }

        chain.Add(digest);
    }

    /// <summary>Takes the next log file, or one that has no name of AWS's.</summary>
    public void Add(LogFile file)
    {
        if (file.Key is not null)
            LedgerOf(file).Add(file);
        else if (IsAmongLogs(file.Path))
            _strangers.Add(new IntegrityFinding(IntegrityKind.Extra, IntegrityStatus.Unsigned, file.Path, Reasons.Stranger));
    }

    /// <summary>Tells of all that is known at the end alone.</summary>
    public void End()
    {
        foreach (var chain in _chains.Values)
            chain.End();
        foreach (var (_, ledger) in _ledgers.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            ledger.End(taker, summary);
        _strangers.ForEach(taker.Tell);
    }

    private RegionLedger LedgerOf(LogFile file)
    {
        var path = file.Path.Replace('\\', '/');
        var names = path.Split('/');

        // ACCOUNT / KIND / REGION / YYYY / MM / DD / NAME
        var place = $"{string.Join('/', names[..^6])}/{LogFolderNames.DigestFolder}/{file.Key!.Region}/";
        if (!_ledgers.TryGetValue(place, out var ledger))
            _ledgers.Add(place, ledger = new RegionLedger(store, scope, place));
        return ledger;
    }

    // Whoever copies logs may keep files of his own beside them, but not where CloudTrail writes.
    private static bool IsAmongLogs(string path)
    {
        var names = path.Replace('\\', '/').Split('/');
        var top = Array.LastIndexOf(names, LogFolderNames.Top);
        return top >= 0 && names.Skip(top).Take(4).Any(static name => name is LogFolderNames.KindStart or LogFolderNames.DigestFolder);
    }
}
