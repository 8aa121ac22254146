namespace TrailTools.Sql.Store.Manifests;

/// <summary>What a batch has. A batch is in the store from the moment at which its manifest has its name.</summary>
/// <param name="Batch">The batch's number.</param>
/// <param name="LogFiles">How many log files it took in.</param>
/// <param name="LogBytes">Their stored bytes.</param>
/// <param name="PackBytes">The bytes of the pack that these are in.</param>
/// <param name="Files">Its Parquet files.</param>
internal sealed record BatchManifest(int Batch, long LogFiles, long LogBytes, long PackBytes, IReadOnlyList<StoredFile> Files)
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: it names a file that is no store's.</exception>
    public static BatchManifest Read(string path)
    {
        var manifest = StoreJson.Read<BatchManifest>(path);
        return manifest.Files is { } files && files.All(static file => file?.IsRight == true)
            ? manifest : throw StoreErrors.Damaged(path, "it names files that no store has.");
    }
}
