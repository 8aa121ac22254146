using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Integrity.Hashing;
using TrailTools.Logs;

namespace TrailTools.Integrity.Sources;

/// <summary>A place that holds log files, digests, and what proves these.</summary>
internal interface IProofStore
{
    /// <summary>Whether S3 and CloudTrail themselves are asked; else what was saved of them.</summary>
    bool IsOnline { get; }

    /// <summary>How many files are read at a time.</summary>
    int Limit { get; }

    /// <summary>Begins a listing.</summary>
    LogListing List(LogScope scope, ITrailLog log);

    /// <summary>The files up to the first that may not be read any more, since that would take too much.</summary>
    /// <exception cref="TrailException">ScanBudgetExceeded, behind the files that may be read.</exception>
    IEnumerable<LogFile> Limited(IEnumerable<LogFile> files);

    /// <summary>What a listing alone says that reading takes.</summary>
    Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop);

    /// <summary>Where an object is that a digest names; null where that is out of reach.</summary>
    /// <param name="digest">The path of the digest that names it.</param>
    /// <param name="bucket">Its bucket.</param>
    /// <param name="key">Its key.</param>
    string? PathOf(string digest, string bucket, string key);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="read">Reads it; the file is there no longer when that returns.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">It is not there (kind NotFound), or cannot be read.</exception>
    Task<T> ReadAsync<T>(string path, Func<StoredFile, T> read, CancellationToken stop);

    /// <summary>The public keys of a Region that were in use about a time.</summary>
    /// <param name="digest">The path of the digest that asks.</param>
    /// <param name="region">The Region.</param>
    /// <param name="time">The time.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">They are not told.</exception>
    Task<IReadOnlyList<DigestKey>> ListKeysAsync(string digest, string region, DateTimeOffset time, CancellationToken stop);
}
