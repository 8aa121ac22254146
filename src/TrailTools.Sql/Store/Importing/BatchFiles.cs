using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>The files of one batch on its way: they are written beside the store's, moved to their places, and are in the store once the manifest is.</summary>
/// <param name="folder">The store.</param>
/// <param name="number">The batch's number.</param>
internal sealed class BatchFiles(StoreFolder folder, int number)
{
    private readonly string _temporary = Directory.CreateDirectory(folder.TemporaryOf(number)).FullName;

    /// <summary>The full path for the batch's pack on its way.</summary>
    public string Pack => Path.Combine(_temporary, "pack");

    /// <summary>The full path for a Parquet file on its way, and its place below the store.</summary>
    /// <param name="partition">The folder that its events belong to.</param>
    /// <param name="count">The file's number in the batch.</param>
    public (string Path, string Place) PlaceOf(StorePartition partition, int count)
    {
        var name = $"{StoreFolder.NameOf(number)}-{count}.parquet";
        return (Path.Combine(_temporary, name), $"{partition.Folder}/{name}");
    }

    /// <summary>Puts the batch into the store.</summary>
    /// <param name="pack">Its pack.</param>
    /// <param name="logs">The log files that it took in.</param>
    /// <param name="files">Its Parquet files.</param>
    /// <returns>Its manifest.</returns>
    public BatchManifest Commit(BatchPack pack, IReadOnlyList<(TakenLog Log, bool IsKeyed)> logs, IReadOnlyList<StoredFile> files)
    {
        var packed = pack.Finish(logs);
        pack.Dispose();
        var manifest = new BatchManifest(number, logs.Count, logs.Sum(static log => log.Log.Length), packed.Bytes, files);
        var (part, onItsWay) = (Path.Combine(_temporary, "manifest.part"), Path.Combine(_temporary, BatchSweeper.Manifest));
        StoreJson.Write(part, manifest);
        File.Move(part, onItsWay);

        Directory.CreateDirectory(folder.Batches);
        Directory.CreateDirectory(folder.Packs);
        LogList.Write(folder.LogsOf(number), packed.Logs);
        File.Move(pack.Path, folder.PackOf(number));
        foreach (var file in files)
            Place(file);
        File.Move(onItsWay, folder.ManifestOf(number));
        Directory.Delete(_temporary, recursive: true);
        return manifest;
    }

    private void Place(StoredFile file)
    {
        var path = folder.FileOf(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(Path.Combine(_temporary, Path.GetFileName(path)), path);
    }
}
