using System.Globalization;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>What is in a store at one moment: the batches whose manifests are there.</summary>
/// <param name="folder">The store.</param>
/// <param name="batches">The manifests.</param>
internal sealed class StoreContent(StoreFolder folder, IReadOnlyList<BatchManifest> batches)
{
    /// <summary>The store.</summary>
    public StoreFolder Folder => folder;

    /// <summary>Its batches, in their order.</summary>
    public IReadOnlyList<BatchManifest> Batches => batches;

    /// <summary>All Parquet files.</summary>
    public IReadOnlyList<StoredFile> Files { get; } = [.. batches.SelectMany(static batch => batch.Files)];

    /// <summary>The number of the next batch.</summary>
    public int NextBatch => batches.Count == 0 ? 1 : batches[^1].Batch + 1;

    /// <summary>The newest delivery of any log file; null where their names do not tell.</summary>
    public DateTimeOffset? NewestDelivery => Files.Max(static file => file.LastDelivered);

    /// <summary>Reads what is in a store.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreMissing, StoreInvalid, StoreNewer, StoreOlder, StoreDamaged, StoreUnusable.</exception>
    public static StoreContent Read(StoreFolder folder)
    {
        StoreInfo.Require(folder);
        return new StoreContent(folder, [.. Numbers(folder).Order().Select(number => BatchManifest.Read(folder.ManifestOf(number)))]);
    }

    /// <summary>What it is to users.</summary>
    public LogStore Describe() => new()
    {
        Path = folder.Path,
        Files = batches.Sum(static batch => batch.LogFiles),
        Bytes = batches.Sum(static batch => batch.LogBytes),
        Events = Files.Sum(static file => file.Rows),
        StoredFiles = Files.Count,
        StoredBytes = Files.Sum(static file => file.Bytes) + batches.Sum(static batch => batch.PackBytes),
        Accounts = Names(static file => file.Partition!.Account),
        Regions = Names(static file => file.Partition!.Region),
        FirstEventTime = Files.Min(static file => EventTime.Parse(file.FirstTime)),
        LastEventTime = Files.Max(static file => EventTime.Parse(file.LastTime)),
        CompleteTo = NewestDelivery - LogScope.UsualDelay,
    };

    private NameList Names(Func<StoredFile, string?> name) => new([.. Files.Select(name).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);

    private static IEnumerable<int> Numbers(StoreFolder folder)
    {
        foreach (var path in Directory.Exists(folder.Batches) ? Directory.EnumerateFiles(folder.Batches, "*.json") : [])
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return number;
        }
    }
}
