using System.Collections.Concurrent;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>All buckets of all accounts: their names are one space.</summary>
internal sealed class BucketStore
{
    // Names such as con are bucket names and yet no names of folders everywhere.
    private const string FolderStart = "bucket-";

    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Reads the buckets that are on disk.</summary>
    public BucketStore(StateFolder folder)
    {
        _folder = folder.Below("s3");
        foreach (var path in Directory.EnumerateDirectories(_folder.Root, $"{FolderStart}*"))
        {
            if (Bucket.Load(_folder.Below(Path.GetFileName(path))) is { } bucket)
                _buckets[bucket.Name] = bucket;
        }
    }

    /// <summary>The bucket of that name; null where there is none.</summary>
    public Bucket? Find(string name) => _buckets.GetValueOrDefault(name);

    /// <summary>All buckets, in no order.</summary>
    public ICollection<Bucket> All => _buckets.Values;

    /// <summary>An account's buckets by name.</summary>
    public IEnumerable<Bucket> OwnedBy(string accountId)
        => _buckets.Values.Where(bucket => bucket.OwnerId == accountId).OrderBy(static bucket => bucket.Name, StringComparer.Ordinal);

    /// <summary>Makes a bucket, unless the name is taken.</summary>
    /// <param name="info">What it is to be; its name was checked.</param>
    /// <returns>The bucket that has the name already; null where the new one has it.</returns>
    public Bucket? Add(BucketInfo info)
    {
        lock (_lock)
        {
            if (Find(info.Name) is { } taken)
                return taken;
            _buckets[info.Name] = Bucket.Create(_folder.Below(FolderStart + info.Name), info);
            return null;
        }
    }

    /// <summary>Deletes a bucket, unless it holds anything.</summary>
    /// <returns>Whether it is gone.</returns>
    public bool Remove(Bucket bucket)
    {
        lock (_lock)
        {
            if (!bucket.Objects.Index.IsEmpty)
                return false;
            _buckets.TryRemove(bucket.Name, out _);
            bucket.Delete();
            return true;
        }
    }
}
