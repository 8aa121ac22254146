namespace TrailTools.Logs;

/// <summary>The files of a search, in its order.</summary>
/// <param name="Files">Those that can hold an answer.</param>
/// <param name="Pruned">How many were left out because of what their keys say.</param>
/// <param name="NewestDelivery">The newest delivery that any file's key tells of, also one that was left out.</param>
internal sealed record LogListing(IReadOnlyList<LogFile> Files, int Pruned, DateTimeOffset? NewestDelivery)
{
    /// <summary>The stored size of all files in bytes.</summary>
    public long Bytes { get; } = Files.Sum(static file => file.Length);
}
