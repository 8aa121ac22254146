using System.Security.Cryptography;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Buckets;

/// <summary>Finds the bucket for a trail: the one that was named, else the trail's own, else one that was made for it before (known by its tag), else a new name.</summary>
internal sealed class BucketFinder(ICloud cloud, CloudCaller caller)
{
    /// <summary>The bucket. That it is the caller's own is checked by each call on it.</summary>
    /// <exception cref="TrailException">It is another account's, or several were made for the trail (BucketAmbiguous).</exception>
    public async Task<TrailBucket> FindAsync(TrailRequest request, TrailDescription? existing, string trailArn, CancellationToken stop)
    {
        if (request.BucketName is { } named && named != existing?.BucketName)
            return await LookAsync(named, stop).ConfigureAwait(false);

        // CloudTrail does not take a prefix off again, so that what lets it write there must stay too.
        if (existing is not null)
            return (await OfTrailAsync(existing.BucketName, stop).ConfigureAwait(false)) with { KeepsPolicy = existing.KeyPrefix is null && request.KeyPrefix is not null };

        var start = $"aws-cloudtrail-logs-{caller.AccountId}-";
        var made = await MadeForAsync(start, trailArn, stop).ConfigureAwait(false);
        return made.Count switch
        {
            0 => New(start + RandomNumberGenerator.GetHexString(8, lowercase: true)),
            1 => await LookAsync(made[0], stop).ConfigureAwait(false),
            _ => throw new TrailException(TrailErrorKind.Conflict, "BucketAmbiguous", request.Name, $"Several buckets were made for the trail '{request.Name}': {string.Join(", ", made)}. Name the one to use by -BucketName."),
        };
    }

    private async Task<IReadOnlyList<string>> MadeForAsync(string start, string trailArn, CancellationToken stop)
    {
        var made = new List<string>();
        foreach (var name in await cloud.Buckets.ListNamesAsync(start, stop).ConfigureAwait(false))
        {
            var tags = await cloud.Buckets.GetTagsAsync(Id(name), stop).ConfigureAwait(false);
            if (tags.TryGetValue(TrailBucket.Tag, out var arn) && arn == trailArn)
                made.Add(name);
        }

        return made;
    }

    private async Task<TrailBucket> LookAsync(string name, CancellationToken stop)
        => await cloud.Buckets.FindRegionAsync(Id(name), stop).ConfigureAwait(false) is { } region
            ? new TrailBucket(Id(name), region, IsNew: false) { Tags = await cloud.Buckets.GetTagsAsync(Id(name), stop).ConfigureAwait(false) }
            : New(name);

    // A trail may deliver to another account's bucket, whose settings are that account's.
    private async Task<TrailBucket> OfTrailAsync(string name, CancellationToken stop)
    {
        try
        {
            return await LookAsync(name, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            return new TrailBucket(Id(name), cloud.Region, IsNew: false) { Unreadable = error.Message };
        }
    }

    private TrailBucket New(string name) => new(Id(name), cloud.Region, IsNew: true);

    private BucketId Id(string name) => new(name, caller.AccountId);
}
