using System.Globalization;
using TrailTools.Cloud.Buckets;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Measuring;

/// <summary>Counts log files by listing them: all, or some days of each month.</summary>
/// <param name="objects">The objects.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="today">The day now.</param>
internal sealed class InventoryReader(IObjectGateway objects, BucketId bucket, DateOnly today)
{
    private const int Parallelism = 16;

    /// <summary>Counts what account folders hold.</summary>
    /// <param name="folders">The accounts' folders.</param>
    /// <param name="isSample">Whether of each month but the last days one day is listed, and its other days are taken to be alike.</param>
    /// <param name="stop">Ends the calls.</param>
    public async Task<Inventory> ReadAsync(IReadOnlyList<AccountFolder> folders, bool isSample, CancellationToken stop)
    {
        var inventory = new Inventory();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stop };
        var kinds = folders.SelectMany(static folder => folder.Names.Intersect(AccountFolder.Kinds).Select(name => $"{folder.Path}{name}/")).ToList();
        if (!isSample)
        {
            await Parallel.ForEachAsync(kinds, options, async (kind, token) => await CountAsync(inventory, kind, token).ConfigureAwait(false)).ConfigureAwait(false);
            return inventory;
        }

        var regions = new List<string>();
        foreach (var kind in kinds)
            regions.AddRange(await FoldersAsync(inventory, kind, stop).ConfigureAwait(false));
        await Parallel.ForEachAsync(regions, options, async (region, token) => await SampleAsync(inventory, region, token).ConfigureAwait(false)).ConfigureAwait(false);
        return inventory;
    }

    private async Task SampleAsync(Inventory inventory, string region, CancellationToken stop)
    {
        foreach (var year in await FoldersAsync(inventory, region, stop).ConfigureAwait(false))
        {
            foreach (var month in await FoldersAsync(inventory, year, stop).ConfigureAwait(false))
                await SampleMonthAsync(inventory, region, await FoldersAsync(inventory, month, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
        }
    }

    /// <summary>The last days are listed one by one, since growth is told by them; of the older ones the middle one is for all.</summary>
    private async Task SampleMonthAsync(Inventory inventory, string region, IReadOnlyList<string> dayFolders, CancellationToken stop)
    {
        var days = dayFolders.Select(folder => (Path: folder, Day: DayOf(folder[region.Length..]))).Where(static one => one.Day is not null).ToList();
        var older = days.Where(one => one.Day < today.AddDays(-Inventory.GrowthDays)).ToList();
        foreach (var (path, _) in days.Except(older))
            await CountAsync(inventory, path, stop).ConfigureAwait(false);
        if (older.Count == 0)
            return;

        var middle = older[older.Count / 2];
        var stock = await CountAsync(inventory, middle.Path, stop).ConfigureAwait(false);
        foreach (var (_, day) in older.Where(one => one != middle))
            inventory.AddAlike(day!.Value, stock);
    }

    private static DateOnly? DayOf(string path)
        => DateOnly.TryParseExact(path, "yyyy/MM/dd/", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task<DayStock> CountAsync(Inventory inventory, string prefix, CancellationToken stop)
    {
        var sum = default(DayStock);
        await foreach (var page in PagesAsync(new ObjectQuery(prefix), stop).ConfigureAwait(false))
        {
            var days = Inventory.ByDay(page.Objects);
            inventory.Add(days);
            sum = days.Values.Aggregate(sum, static (all, one) => all + one);
        }

        return sum;
    }

    private async Task<List<string>> FoldersAsync(Inventory inventory, string prefix, CancellationToken stop)
    {
        var found = new List<string>();
        await foreach (var page in PagesAsync(new ObjectQuery(prefix) { Delimiter = "/" }, stop).ConfigureAwait(false))
        {
            inventory.Add(Inventory.ByDay(page.Objects));
            found.AddRange(page.Prefixes);
        }

        return found;
    }

    private async IAsyncEnumerable<ObjectPage> PagesAsync(ObjectQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (ObjectPage? page = null; page is null || page.NextToken is not null;)
            yield return page = await objects.ListAsync(bucket, query with { NextToken = page?.NextToken }, stop).ConfigureAwait(false);
    }
}
