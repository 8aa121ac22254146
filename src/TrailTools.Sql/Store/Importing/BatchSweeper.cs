using System.Globalization;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Removes what writers left that did not come to their end. Only who holds the store's lock may.</summary>
/// <remarks>
/// A batch on its way writes its manifest before it moves the first file to its place, and the manifest's own move makes the batch whole: a
/// manifest that is still among the temporary files names all that may stand in a place too early.
/// </remarks>
/// <param name="folder">The store.</param>
internal sealed class BatchSweeper(StoreFolder folder)
{
    /// <summary>The manifest's name while its batch is on its way.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>Removes it.</summary>
    /// <returns>How many batches were on their way.</returns>
    public int Sweep()
    {
        if (!Directory.Exists(folder.Temporary))
            return 0;

        var left = Directory.GetDirectories(folder.Temporary);
        Array.ForEach(left, Remove);
        return left.Length;
    }

    private void Remove(string batch)
    {
        var manifest = Path.Combine(batch, Manifest);
        if (File.Exists(manifest) && int.TryParse(Path.GetFileName(batch), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            foreach (var file in BatchManifest.Read(manifest).Files)
                DeleteIfThere(folder.FileOf(file.Path));
            DeleteIfThere(folder.LogsOf(number));
            DeleteIfThere(folder.PackOf(number));
        }

        Directory.Delete(batch, recursive: true);
    }

    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}
