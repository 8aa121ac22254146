using TrailTools.Cloud.Buckets;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Buckets;

/// <summary>The settings of a bucket that make logs safe in it.</summary>
/// <param name="PublicAccess">What is blocked of public access.</param>
/// <param name="Ownership">Who owns objects.</param>
/// <param name="Encryption">How new objects are encrypted.</param>
internal sealed record BucketSettings(PublicAccessBlock? PublicAccess, string? Ownership, BucketEncryption? Encryption)
{
    /// <summary>The ownership under which access control lists count for nothing.</summary>
    public const string OwnerEnforced = "BucketOwnerEnforced";

    /// <summary>Reads them.</summary>
    public static async Task<BucketSettings> ReadAsync(IBucketGateway buckets, BucketId bucket, CancellationToken stop) => new(
        await buckets.GetPublicAccessBlockAsync(bucket, stop).ConfigureAwait(false),
        await buckets.GetOwnershipAsync(bucket, stop).ConfigureAwait(false),
        await buckets.GetEncryptionAsync(bucket, stop).ConfigureAwait(false));

    /// <summary>What is weak, a sentence each.</summary>
    public IReadOnlyList<string> Weaknesses(BucketId bucket, string? policy, TrailGrant grant)
    {
        var statements = policy is null ? [] : PolicyText.Parse(policy, bucket.Name).Statements;
        var found = new List<string>();
        if (PublicAccess != PublicAccessBlock.All)
            found.Add("public access is not blocked");
        if (Ownership != OwnerEnforced)
            found.Add("access control lists are in force");
        if (Encryption is null)
            found.Add("no encryption is set");
        if (!statements.Any(statement => statement.Covers(TrailStatements.TlsOnly(grant))))
            found.Add("calls without TLS are not refused");
        return found.Count == 0 ? [] : [$"Bucket '{bucket}' was there before, so only its policy is added to, though {string.Join(", ", found)}. Test-AuditTrail says how to mend it."];
    }
}
