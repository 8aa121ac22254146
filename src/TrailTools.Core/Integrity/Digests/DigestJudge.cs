namespace TrailTools.Integrity.Digests;

/// <summary>
/// Judges a digest. Its signature is the one that is kept beside it, or else the one that the next digest of its chain names; whichever it
/// is, only CloudTrail can have made it, so that it proves the digest even where the next one is not to be trusted.
/// </summary>
/// <param name="isOnline">Whether S3 and CloudTrail were asked; else what was saved of them, of which something may lack.</param>
internal sealed class DigestJudge(bool isOnline)
{
    /// <summary>The verdict.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="next">The one that follows in its chain; null for none so far.</param>
    /// <param name="ofNext">How that was judged.</param>
    public Verdict Judge(ReadDigest digest, ReadDigest? next, Verdict? ofNext)
    {
        if (digest.Fault is { } fault)
            return fault;
        if (digest.Key is null)
            return new Verdict(isOnline ? IntegrityStatus.Invalid : IntegrityStatus.Unverifiable, isOnline ? Reasons.KeyUnknown : Reasons.KeyNotSaved, null, digest.Content!.Fingerprint);

        var link = next?.PreviousPath == digest.File.Path ? next.Content!.Previous : null;
        var trusted = ofNext is { IsProved: true } ? link : null;
        if ((digest.Signature ?? link?.Signature) is not { } signature)
            return isOnline ? new Verdict(IntegrityStatus.Unsigned, Reasons.Unsigned) : new Verdict(IntegrityStatus.Unverifiable, Reasons.SignatureNotSaved);
        if (!DigestSignature.IsOf(digest.Content!, digest.Hash, signature, digest.Key))
            return NotSigned(digest, trusted);
        if (digest.Signature is null && isOnline)
            return new Verdict(IntegrityStatus.Unsigned, Reasons.Unsigned) { IsProved = true };
        if (digest.Damage is { } damage)
            return new Verdict(IntegrityStatus.Invalid, damage) { IsProved = true };
        return trusted is null || IsNamed(digest, trusted, signature)
            ? new Verdict(IntegrityStatus.Valid, Reasons.Valid) { IsProved = true }
            : new Verdict(IntegrityStatus.Invalid, Reasons.NotNamed, trusted.Hash, digest.Hash);
    }

    private static Verdict NotSigned(ReadDigest digest, DigestLink? trusted) => digest switch
    {
        { Signature: null } when trusted is null => new Verdict(IntegrityStatus.Unverifiable, Reasons.NextNotValid),
        { Content.Algorithm: not (null or DigestSignature.Algorithm) } => new Verdict(IntegrityStatus.Unverifiable, Reasons.AlgorithmUnknown, DigestSignature.Algorithm, digest.Content.Algorithm),
        _ => new Verdict(IntegrityStatus.Invalid, Reasons.SignatureWrong, trusted?.Hash, digest.Hash),
    };

    private static bool IsNamed(ReadDigest digest, DigestLink link, string signature)
        => string.Equals(link.Hash, digest.Hash, StringComparison.OrdinalIgnoreCase) && (link.Signature is null || string.Equals(link.Signature, signature, StringComparison.OrdinalIgnoreCase));
}
