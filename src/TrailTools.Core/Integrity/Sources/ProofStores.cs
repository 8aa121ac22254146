using TrailTools.Logs;
using TrailTools.Logs.Buckets;
using TrailTools.Logs.Folders;

namespace TrailTools.Integrity.Sources;

/// <summary>Finds in places of log files what proves these.</summary>
internal static class ProofStores
{
    /// <summary>The place with its proofs.</summary>
    public static IProofStore Of(ILogStore store) => store switch
    {
        BucketLogStore { Cloud: { } cloud } bucket => new BucketProofs(bucket, cloud),
        FolderLogStore folder => new FolderProofs(folder),
        _ => throw new ArgumentException($"{store} keeps no digests.", nameof(store)),
    };
}
