using TrailTools.Diagnostics;

namespace TrailTools.Logs.Buckets.Transfers;

/// <summary>
/// Transfers files in the order in which they were listed, before they are opened, and holds no more bytes than there is room for. A file
/// that is opened before its turn is transferred at once, so that whoever reads goes on whatever is held for others.
/// </summary>
/// <param name="requests">Reads objects, so many at a time.</param>
/// <param name="place">The bucket.</param>
/// <param name="room">How many bytes are held.</param>
internal sealed class ReadAhead(BucketRequests requests, BucketPlace place, long room)
{
    /// <summary>How many bytes are held if nothing is said.</summary>
    public const long DefaultRoom = 64 << 20;

    /// <summary>Larger files are read as they come, as the log scan does.</summary>
    private static readonly long LargestHeld = new LogReadLimits().MaxWholeSize;

    /// <summary>How often a transfer is tried that breaks off; what breaks off before its first byte is tried again below.</summary>
    private const int Attempts = 3;

    private readonly object _lock = new();
    private readonly Dictionary<string, AheadFile> _files = new(StringComparer.Ordinal);
    private readonly Queue<AheadFile> _waiting = new();
    private CancellationToken _stop;
    private long _held;
    private long _transferred;

    /// <summary>Bytes that are held at this moment, or on their way.</summary>
    public long Held
    {
        get
        {
            lock (_lock)
                return _held;
        }
    }

    /// <summary>Bytes that came, whether anybody read them or not.</summary>
    public long Transferred => Interlocked.Read(ref _transferred);

    /// <summary>Begins anew.</summary>
    /// <param name="stop">Ends all transfers.</param>
    public void Begin(CancellationToken stop) => _stop = stop;

    /// <summary>Takes a file that will be opened soon.</summary>
    public void Add(LogFile file)
    {
        if (file.Length is 0 || file.Length > LargestHeld)
            return;

        lock (_lock)
        {
            var ahead = new AheadFile(file);
            if (_files.TryAdd(file.Path, ahead))
                _waiting.Enqueue(ahead);
            StartMore();
        }
    }

    /// <summary>The bytes of a file, once they are there.</summary>
    /// <exception cref="TrailException">S3 does not give it, or breaks off each time.</exception>
    public Stream Open(LogFile file)
    {
        try
        {
            return file.Length == 0 ? Stream.Null : Started(file.Path)?.WaitAsync(_stop).GetAwaiter().GetResult().Open() ?? OpenTransfer(file.Path);
        }
        catch (TrailException error)
        {
            throw ObjectErrors.Object(file.Path, error);
        }
        catch (IOException error)
        {
            throw ObjectErrors.Broken(file.Path, error);
        }
    }

    /// <summary>Gives a file's bytes back.</summary>
    public void Close(LogFile file)
    {
        lock (_lock)
        {
            if (_files.Remove(file.Path, out var ahead))
                GiveBack(ahead);
        }
    }

    /// <summary>Gives back all that was not read; the transfers have been stopped.</summary>
    public void Clear()
    {
        AheadFile[] left;
        lock (_lock)
        {
            left = [.. _files.Values];
            _files.Clear();
            _waiting.Clear();
        }

        foreach (var ahead in left.Where(static one => one.Bytes is not null))
            Task.WaitAny([ahead.Bytes!], CancellationToken.None);
        lock (_lock)
            Array.ForEach(left, GiveBack);
    }

    private Task<PooledBytes>? Started(string path)
    {
        lock (_lock)
        {
            if (!_files.TryGetValue(path, out var ahead))
                return null;
            Start(ahead);
            return ahead.Bytes;
        }
    }

    private ObjectStream OpenTransfer(string path)
        => new(requests.OpenAsync(place.KeyOf(path), _stop).GetAwaiter().GetResult(), path, count => Interlocked.Add(ref _transferred, count));

    private void StartMore()
    {
        while (_waiting.TryPeek(out var next) && (!IsWaiting(next) || _held == 0 || _held + next.Length <= room))
        {
            _waiting.Dequeue();
            if (IsWaiting(next))
                Start(next);
        }
    }

    /// <summary>Whether somebody still wants a file that was not begun.</summary>
    private bool IsWaiting(AheadFile ahead) => ahead.Bytes is null && _files.ContainsKey(ahead.Path);

    private void Start(AheadFile ahead)
    {
        if (ahead.Bytes is not null)
            return;

        _held += ahead.Length;
        ahead.Bytes = Task.Run(() => ReadAsync(place.KeyOf(ahead.Path)), CancellationToken.None);
    }

    private async Task<PooledBytes> ReadAsync(string key)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var bytes = await requests.ReadAsync(key, content => PooledBytes.ReadAsync(content, LargestHeld, _stop), _stop).ConfigureAwait(false);
                Interlocked.Add(ref _transferred, bytes.Length);
                return bytes;
            }
            catch (IOException) when (attempt < Attempts)
            {
            }
        }
    }

    /// <summary>Takes a file's bytes from those held as soon as its transfer has ended.</summary>
    private void GiveBack(AheadFile ahead)
    {
        if (ahead.Bytes is null)
            return;

        ahead.Bytes.ContinueWith(ended => GiveBack(ahead, ended), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void GiveBack(AheadFile ahead, Task<PooledBytes> ended)
    {
        if (ended.IsCompletedSuccessfully)
            ended.Result.Dispose();
        lock (_lock)
        {
            _held -= ahead.Length;
            StartMore();
        }
    }
}
