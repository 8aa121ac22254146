using System.Globalization;

namespace TrailTools.Sql.Store;

/// <summary>
/// Where things are in a store's folder. Names that begin with an underscore are hidden to Athena:
/// <code>
/// STORE/111122223333/eu-west-1/2026/03/04/000001-1.parquet    events of a day, of the first batch
/// STORE/unknown/000001-2.parquet                              events that do not tell their account, Region or day
/// STORE/_trailtools/store.json                                which version of the layout it is
/// STORE/_trailtools/batches/000001.json                       what the batch has; a batch without it is not there
/// STORE/_trailtools/batches/000001.logs                       which log files it took in, and where its pack has each
/// STORE/_trailtools/packs/000001.pack                         these log files' bytes, one behind another, each as gzip
/// STORE/_trailtools/tmp/000002/                               a batch on its way
/// STORE/_trailtools/lock, writer.json                         held, and told of, by who writes
/// </code>
/// </summary>
/// <param name="path">The store's full path.</param>
internal sealed class StoreFolder(string path)
{
    /// <summary>The folder of what is no event.</summary>
    public const string SideName = "_trailtools";

    /// <summary>The store's full path.</summary>
    public string Path => path;

    /// <summary>The folder of what is no event.</summary>
    public string Side { get; } = System.IO.Path.Combine(path, SideName);

    /// <summary>What says that it is a store, and of which layout.</summary>
    public string Info => Beside("store.json");

    /// <summary>Is held by who writes.</summary>
    public string Lock => Beside("lock");

    /// <summary>Tells who writes.</summary>
    public string Writer => Beside("writer.json");

    /// <summary>The folder of what batches have.</summary>
    public string Batches => Beside("batches");

    /// <summary>The folder of the batches' packs.</summary>
    public string Packs => Beside("packs");

    /// <summary>The folder of batches on their way.</summary>
    public string Temporary => Beside("tmp");

    /// <summary>A batch's number as it stands in names.</summary>
    public static string NameOf(int batch) => batch.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>What a batch has.</summary>
    public string ManifestOf(int batch) => System.IO.Path.Combine(Batches, $"{NameOf(batch)}.json");

    /// <summary>Which log files a batch took in.</summary>
    public string LogsOf(int batch) => System.IO.Path.Combine(Batches, $"{NameOf(batch)}.logs");

    /// <summary>The log files' bytes of a batch.</summary>
    public string PackOf(int batch) => System.IO.Path.Combine(Packs, $"{NameOf(batch)}.pack");

    /// <summary>The folder of a batch on its way.</summary>
    public string TemporaryOf(int batch) => System.IO.Path.Combine(Temporary, NameOf(batch));

    /// <summary>The full path of a file that a manifest names.</summary>
    /// <param name="relative">Its path below the store, with forward slashes.</param>
    public string FileOf(string relative) => System.IO.Path.Combine([path, .. relative.Split('/')]);

    private string Beside(string name) => System.IO.Path.Combine(Side, name);
}
