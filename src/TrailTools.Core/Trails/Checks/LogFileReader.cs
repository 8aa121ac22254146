using System.Globalization;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;

namespace TrailTools.Trails.Checks;

/// <summary>Looks at the keys in a trail's bucket.</summary>
internal sealed class LogFileReader(ICloud cloud, BucketId bucket, TrailDescription trail)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The accounts that have logs, by their folders.</summary>
    public async Task<IReadOnlyList<LogFolder>> FoldersAsync(CancellationToken stop)
    {
        var own = await OwnFolderAsync(stop).ConfigureAwait(false);
        var found = new List<LogFolder>();
        await foreach (var page in PagesAsync(new ObjectQuery(own.Root) { Delimiter = "/" }, stop).ConfigureAwait(false))
        {
            found.AddRange(page.Prefixes.Select(prefix => prefix[own.Root.Length..^1])
                .Where(static name => name.Length == 12 && name.All(char.IsAsciiDigit))
                .Select(account => own with { AccountId = account }));
        }

        return found;
    }

    /// <summary>The end times of the trail's digests of its home Region and account, in their order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> DigestsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var own = await OwnFolderAsync(stop).ConfigureAwait(false);
        var found = new List<DateTimeOffset>();
        for (var day = DateOnly.FromDateTime(from.UtcDateTime); day <= DateOnly.FromDateTime(to.UtcDateTime); day = day.AddDays(1))
        {
            var folder = $"{own.Digests}{trail.HomeRegion}/{day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/";
            await foreach (var page in PagesAsync(new ObjectQuery($"{folder}{own.AccountId}_CloudTrail-Digest_{trail.HomeRegion}_{trail.Name}_{trail.HomeRegion}_"), stop).ConfigureAwait(false))
                found.AddRange(page.Objects.Select(static found => TimeOf(found.Key)).OfType<DateTimeOffset>());
        }

        return found;
    }

    private static DateTimeOffset? TimeOf(string key)
        => DateTimeOffset.TryParseExact(key[(key.LastIndexOf('_') + 1)..].Split('.')[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private async Task<LogFolder> OwnFolderAsync(CancellationToken stop)
    {
        var organization = trail.IsOrganization ? await cloud.Organization.DescribeAsync(stop).ConfigureAwait(false) : null;
        return new LogFolder(trail.KeyPrefix, organization?.Id, trail.AccountId);
    }

    private async IAsyncEnumerable<ObjectPage> PagesAsync(ObjectQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (ObjectQuery? next = query; next is not null;)
        {
            var page = await cloud.Objects.ListAsync(bucket, next, stop).ConfigureAwait(false);
            yield return page;
            next = page.NextToken is null ? null : query with { NextToken = page.NextToken };
        }
    }
}
