using System.Buffers;
using System.Collections.Concurrent;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Downloads;
using TrailTools.Integrity.Hashing;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Integrity.Sources;

/// <summary>Files on this machine, as Save-TrailLog -IncludeDigest saved them.</summary>
/// <param name="store">The files.</param>
internal sealed class FolderProofs(FolderLogStore store) : IProofStore
{
    private const string Top = LogFolderNames.Top;
    private const int LargestHeld = 64 << 20;

    private readonly ConcurrentDictionary<string, SavedProofs?> _saved = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool IsOnline => false;

    /// <inheritdoc/>
    public int Limit => Environment.ProcessorCount;

    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => store.List(scope, log);

    /// <inheritdoc/>
    public IEnumerable<LogFile> Limited(IEnumerable<LogFile> files) => files;

    /// <inheritdoc/>
    /// <remarks>A copy does not tell its bucket, and may lack what stands before AWSLogs in keys.</remarks>
    public string? PathOf(string digest, string bucket, string key)
    {
        try
        {
            return KeyTop(key) is { } at && RootOf(digest) is { } root ? Path.Combine(root, KeyPath.Of(key[at..], key)) : null;
        }
        catch (TrailException)
        {
            // A key that is no path is out of reach.
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestKey>> ListKeysAsync(string digest, string region, DateTimeOffset time, CancellationToken stop)
        => Task.FromResult(ProofsOf(digest)?.Keys(region) ?? []);

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(string path, Func<StoredFile, T> read, CancellationToken stop)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            return Task.FromResult(length > LargestHeld ? read(new StoredFile(length, () => File.OpenRead(path), ProofsOf(path)?.Metadata(path))) : ReadHeld(path, file, (int)length, read));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LogErrors.Unreadable(path, error);
        }
    }

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop) => ((ILogStore)store).EstimateAsync(scope, log, stop);

    /// <inheritdoc/>
    public override string ToString() => store.ToString();

    private T ReadHeld<T>(string path, Microsoft.Win32.SafeHandles.SafeFileHandle file, int length, Func<StoredFile, T> read)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        try
        {
            var count = 0;
            for (int got; count < length && (got = RandomAccess.Read(file, bytes.AsSpan(count, length - count), count)) > 0;)
                count += got;
            return read(new StoredFile(count, () => new MemoryStream(bytes, 0, count, writable: false), path.Contains(LogFolderNames.DigestFolder, StringComparison.Ordinal) ? ProofsOf(path)?.Metadata(path) : null));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private SavedProofs? ProofsOf(string path) => RootOf(path) is { } root ? _saved.GetOrAdd(root, SavedProofs.Above) : null;

    /// <summary>The folder that AWSLogs stands in.</summary>
    private static string? RootOf(string path)
    {
        var at = path.LastIndexOf($"{Path.DirectorySeparatorChar}{Top}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return at < 0 ? null : at == 0 ? Path.DirectorySeparatorChar.ToString() : path[..at];
    }

    private static int? KeyTop(string key) => $"/{key}".LastIndexOf($"/{Top}/", StringComparison.Ordinal) is >= 0 and var at ? at : null;
}
