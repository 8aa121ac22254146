using TrailTools.Cloud.Buckets;

namespace TrailTools.Retention.Folders;

/// <summary>Lists the folders of a bucket without what is in them.</summary>
/// <param name="objects">The bucket's objects.</param>
/// <param name="bucket">The bucket.</param>
internal sealed class FolderLister(IObjectGateway objects, BucketId bucket)
{
    /// <summary>All folders whose paths begin so, each with a slash at its end.</summary>
    public async Task<List<string>> ListAsync(string prefix, CancellationToken stop)
    {
        var found = new List<string>();
        for (var query = new ObjectQuery(prefix) { Delimiter = "/" }; ;)
        {
            var page = await objects.ListAsync(bucket, query, stop).ConfigureAwait(false);
            found.AddRange(page.Prefixes);
            if (page.NextToken is null)
                return found;

            query = query with { NextToken = page.NextToken };
        }
    }
}
