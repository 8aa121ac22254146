using System.Collections.Concurrent;
using System.Globalization;
using TrailTools.Cloud.Buckets;
using TrailTools.Logs;
using TrailTools.Retention.Folders;

namespace TrailTools.Tables.Survey;

/// <summary>Looks into accounts' folders of log files for Regions and the first day, by a few listings and no more than the first key of each.</summary>
/// <param name="objects">The bucket's objects.</param>
/// <param name="bucket">The bucket.</param>
internal sealed class LogSurveyor(IObjectGateway objects, BucketId bucket)
{
    private const int Parallelism = 16;

    /// <summary>What is there.</summary>
    /// <param name="folders">The accounts' folders.</param>
    /// <param name="readsDays">Whether the first day is wanted, which is a listing for each account and Region.</param>
    /// <param name="stop">Ends the calls.</param>
    public async Task<LogSurvey> SurveyAsync(IReadOnlyList<AccountFolder> folders, bool readsDays, CancellationToken stop)
    {
        var (regions, days) = (new ConcurrentBag<string>(), new ConcurrentBag<DateOnly>());
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stop };
        await Parallel.ForEachAsync(folders, options, async (folder, token) =>
        {
            foreach (var path in await new FolderLister(objects, bucket).ListAsync($"{folder.Path}{LogFolderNames.KindStart}/", token).ConfigureAwait(false))
            {
                if (path.Split('/')[^2] is var region && !LogFolderNames.Region().IsMatch(region))
                    continue;

                regions.Add(region);
                if (readsDays && await FirstDayAsync(path, token).ConfigureAwait(false) is { } day)
                    days.Add(day);
            }
        }).ConfigureAwait(false);
        return new LogSurvey([.. regions.Distinct().Order(StringComparer.Ordinal)], days.IsEmpty ? null : days.Min());
    }

    /// <summary>Keys come in the order of their days; the folder's own key, which consoles make, comes before all of them.</summary>
    private async Task<DateOnly?> FirstDayAsync(string path, CancellationToken stop)
    {
        var page = await objects.ListAsync(bucket, new ObjectQuery(path) { StartAfter = $"{path}0", MaxKeys = 1 }, stop).ConfigureAwait(false);
        return page.Objects is [{ Key: var key }, ..] && DateOnly.TryParseExact(string.Concat(key.Skip(path.Length).Take(PartitionColumns.DayFormat.Length)), PartitionColumns.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
