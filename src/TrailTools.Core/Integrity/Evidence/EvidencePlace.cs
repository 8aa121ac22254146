using TrailTools.Logs;

namespace TrailTools.Integrity.Evidence;

/// <summary>Where a log file lies: a place that holds AWSLogs, and the way from there.</summary>
/// <param name="Root">What stands before AWSLogs, without a separator at its end; empty where the path is not in AWS's layout.</param>
/// <param name="Path">The whole path or URI.</param>
/// <param name="Key">Its key; null where it is not in AWS's layout.</param>
internal sealed record EvidencePlace(string Root, string Path, LogKey? Key)
{
    private const string Scheme = "s3://";

    /// <summary>The bucket; null for a file on this machine.</summary>
    public string? Bucket => Path.StartsWith(Scheme, StringComparison.Ordinal) ? Path[Scheme.Length..].Split('/')[0] : null;

    /// <summary>What stands before AWSLogs in the bucket's keys; null for nothing.</summary>
    public string? KeyPrefix => Bucket is { } bucket && Root.Length > Scheme.Length + bucket.Length + 1 ? Root[(Scheme.Length + bucket.Length + 1)..] : null;

    /// <summary>The part from AWSLogs on, with forward slashes.</summary>
    public string Name => Path[(Root.Length + 1)..].Replace('\\', '/');

    /// <summary>The place of a path or URI.</summary>
    public static EvidencePlace Of(string path)
    {
        var slashes = path.Replace('\\', '/');
        var at = slashes.LastIndexOf($"/{LogFolderNames.Top}/", StringComparison.Ordinal);
        var key = at < 0 ? null : LogKey.Parse(slashes);
        return new EvidencePlace(key is null ? "" : path[..at], path, key);
    }
}
