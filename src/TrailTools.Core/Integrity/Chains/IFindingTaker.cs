using TrailTools.Integrity.Digests;

namespace TrailTools.Integrity.Chains;

/// <summary>Takes what chains find, in its order.</summary>
internal interface IFindingTaker
{
    /// <summary>Takes a finding.</summary>
    void Tell(IntegrityFinding finding);

    /// <summary>Takes a log file that is yet to be read, as a proved digest names it.</summary>
    /// <param name="path">Where it is; null where that is out of reach.</param>
    /// <param name="entry">What the digest says.</param>
    /// <param name="digest">The digest.</param>
    void Check(string? path, DigestEntry entry, ReadDigest digest);
}
