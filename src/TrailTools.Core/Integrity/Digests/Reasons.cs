namespace TrailTools.Integrity.Digests;

/// <summary>What findings say.</summary>
internal static class Reasons
{
    public const string Valid = "It is as CloudTrail delivered it.";

    public const string SignatureWrong = "Its signature is not CloudTrail's for this content and place: the digest or its signature was changed.";

    public const string Unsigned = "It has no signature in its metadata (x-amz-meta-signature): S3 keeps no metadata that a copy did not bring.";

    public const string SignatureNotSaved = "Its signature was not saved with it, and no later digest names it: save it again by Save-TrailLog -IncludeDigest.";

    public const string NextNotValid = "Its signature was not saved with it, and the digest that follows, which names it, is not valid itself.";

    public const string KeyUnknown = "CloudTrail has no public key of that fingerprint in this Region: somebody else signed it.";

    public const string KeyNotSaved = "No public key of that fingerprint was saved for this Region: save digests by Save-TrailLog -IncludeDigest, or ask the bucket.";

    public const string AlgorithmUnknown = "It is signed by an algorithm that this version does not know.";

    public const string NotNamed = "It is signed by CloudTrail, but is not the digest that the next one names: another was put in its place.";

    public const string Moved = "It is not where CloudTrail delivered it: moved, renamed, or put in another one's place.";

    public const string NotDigest = "It is no digest: its text is not the JSON that CloudTrail writes.";

    public const string Damaged = "It cannot be unpacked as CloudTrail packed it: ";

    public const string Gone = "It was listed and is gone.";

    public const string Gap = "There is no digest of this hour, though the one that follows names it or others before it.";

    public const string GapBeforeUnproved = "There is no digest of this hour, and the one that follows is not valid: whether one was delivered cannot be told.";

    public const string GapAtEnd = "There is no digest of this hour, though log files were delivered later: digests were deleted, or turned off.";

    public const string NoDigests = "There are no digests at all of this account and Region in the time range, so that its log files are not proved: ";

    public const string Restart = "A chain began anew: logging was stopped, or digests were turned off, and no digests were due in between.";

    public const string LogChanged = "Its content is not what CloudTrail delivered: the hash differs from the digest's.";

    public const string LogMissing = "CloudTrail delivered it, as a valid digest says, and it is not there.";

    public const string LogElsewhere = "The digest says that it is in another place, which was not read.";

    public const string HashUnknown = "The digest gives its hash by an algorithm that this version does not know.";

    public const string DigestNotValid = "The digest of its hour is missing or not valid, so that nothing proves it.";

    public const string Extra = "No digest names it, though that of its hour is there: CloudTrail did not deliver it, or not in this form.";

    public const string ExtraUncovered = "No digest names it: none covers the time of its delivery.";

    public const string Stranger = "It lies among CloudTrail's files under a name that CloudTrail does not give.";
}
