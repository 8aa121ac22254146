using System.Threading.Channels;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;

namespace TrailTools.Downloads;

/// <summary>Saves a bucket's log files to a folder, in AWS's layout, several at a time. A file is whole or not there; one that is there as it is in the bucket is not transferred again.</summary>
/// <param name="store">The bucket.</param>
/// <param name="cloud">The connection.</param>
/// <param name="destination">The folder's full path.</param>
/// <param name="log">Takes what cannot be saved.</param>
internal sealed class LogDownloader(BucketLogStore store, ICloud cloud, string destination, ITrailLog log)
{
    private const int BlockSize = 80 << 10;
    private const int Attempts = 3;

    private readonly SideFolder _side = new(destination);
    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The files, as they are saved; in no order.</summary>
    /// <param name="scope">Which files.</param>
    /// <param name="stop">Ends it; what is whole by then stays.</param>
    /// <exception cref="TrailException">The bucket may not be listed, credentials expired, a budget is used up.</exception>
    public async IAsyncEnumerable<IReadOnlyList<SavedLog>> SaveAsync(LogScope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var saved = Channel.CreateBounded<SavedLog>(64);
        var running = Task.Run(() => SaveAllAsync(scope, saved.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var one in saved.Reader.ReadAllAsync(stop).ConfigureAwait(false))
                yield return [one];
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    /// <summary>Ends without an error of its own: what went wrong reaches the taker through the channel.</summary>
    private async Task SaveAllAsync(LogScope scope, ChannelWriter<SavedLog> saved, CancellationToken stop)
    {
        try
        {
            using var tags = new SavedTags(_side);
            var digests = new DigestFiles(cloud, _side);
            using var listing = store.ListOnly(scope, log);
            var options = new ParallelOptions { MaxDegreeOfParallelism = store.Limit, CancellationToken = stop };
            await Parallel.ForEachAsync(store.Limited(Missing(listing, tags, digests, saved, stop)), options, async (file, inner) => await SaveAsync(file, tags, digests, saved, inner).ConfigureAwait(false)).ConfigureAwait(false);
            await digests.SaveKeysAsync(stop).ConfigureAwait(false);
            saved.Complete();
        }
        catch (Exception error)
        {
            saved.Complete(error);
        }
    }

    /// <summary>The files that are not there; those that are go to the taker.</summary>
    private IEnumerable<LogFile> Missing(LogListing listing, SavedTags tags, DigestFiles digests, ChannelWriter<SavedLog> saved, CancellationToken stop)
    {
        foreach (var file in listing.Files(stop))
        {
            if (TryPath(file) is not { } path)
                continue;

            if (!tags.IsSaved(file, path))
            {
                yield return file;
                continue;
            }

            if (file.Key is { Kind: LogKind.Digest } key)
                digests.Add(key);
            saved.WriteAsync(new SavedLog(path, file.Path, file.Length, IsNew: false), stop).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Where a file goes; null where it goes nowhere, which is told.</summary>
    private string? TryPath(LogFile file)
    {
        try
        {
            var path = PathOf(file);
            if (_taken.TryAdd(path, file.Path))
                return path;
            log.Skipped(new TrailException(TrailErrorKind.Conflict, "DownloadKeyClash", file.Path, $"'{file.Path}' was not saved: '{_taken[path]}' differs from it only by case, and on some systems both are one file."));
        }
        catch (TrailException error)
        {
            log.Skipped(error);
        }

        return null;
    }

    private string PathOf(LogFile file) => Path.Combine(destination, KeyPath.Of(store.Place.KeyOf(file.Path), file.Path));

    private async Task SaveAsync(LogFile file, SavedTags tags, DigestFiles digests, ChannelWriter<SavedLog> saved, CancellationToken stop)
    {
        var part = _side.NewPart();
        try
        {
            var path = PathOf(file);
            var head = await TransferAsync(file, part, stop).ConfigureAwait(false);
            if (file.Key is { Kind: LogKind.Digest } key)
                digests.Save(key, Path.GetRelativePath(destination, path), head);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(part, path, overwrite: true);
            tags.Add(file with { ETag = head.ETag });
            await saved.WriteAsync(new SavedLog(path, file.Path, head.Size, IsNew: true), stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (!error.EndsAll)
        {
            log.Skipped(error);
        }
        catch (EndOfStreamException error)
        {
            log.Skipped(ObjectErrors.Broken(file.Path, error));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(new TrailException(TrailErrorKind.Corrupt, "DownloadFailed", file.Path, $"'{file.Path}' could not be written, tried {Attempts} times: {error.Message}", error));
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<ObjectHead> TransferAsync(LogFile file, string part, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.Requests.ReadAsync(store.Place.KeyOf(file.Path), content => CopyAsync(content, part, stop), stop).ConfigureAwait(false);
            }
            catch (TrailException error)
            {
                throw ObjectErrors.Object(file.Path, error);
            }
            catch (IOException) when (attempt < Attempts)
            {
            }
        }
    }

    private static async Task<ObjectHead> CopyAsync(ObjectContent content, string part, CancellationToken stop)
    {
        using var into = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var block = new byte[BlockSize];
        while (await ReadAsync(content.Bytes, block, stop).ConfigureAwait(false) is > 0 and var count)
            await into.WriteAsync(block.AsMemory(0, count), stop).ConfigureAwait(false);
        return into.Length == content.Head.Size ? content.Head : throw new EndOfStreamException($"It ended after {into.Length} of {content.Head.Size} bytes.");
    }

    // So that a transfer that breaks off is told apart from a disk that is full.
    private static async Task<int> ReadAsync(Stream bytes, byte[] block, CancellationToken stop)
    {
        try
        {
            return await bytes.ReadAsync(block, stop).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new EndOfStreamException(error.Message, error);
        }
    }
}
