using System.Threading.Channels;
using TrailTools.Integrity.Digests;

namespace TrailTools.Integrity.Chains;

/// <summary>Findings in the order in which chains tell of them, while the log files among them are still read: so many at a time, and no more ahead than the queue holds.</summary>
/// <param name="checker">Reads log files.</param>
/// <param name="limit">How many are read at a time.</param>
/// <param name="stop">Ends it.</param>
internal sealed class FindingQueue(LogChecker checker, int limit, CancellationToken stop) : IFindingTaker, IDisposable
{
    private const int Ahead = 512;

    private readonly SemaphoreSlim _turns = new(limit);
    private readonly Channel<Task<IntegrityFinding>> _queue = Channel.CreateBounded<Task<IntegrityFinding>>(Ahead);

    /// <summary>What was found, in order.</summary>
    public IAsyncEnumerable<Task<IntegrityFinding>> Findings => _queue.Reader.ReadAllAsync(stop);

    /// <inheritdoc/>
    public void Tell(IntegrityFinding finding) => Add(Task.FromResult(finding));

    /// <inheritdoc/>
    public void Check(string? path, DigestEntry entry, ReadDigest digest) => Add(Task.Run(() => CheckAsync(path, entry, digest), CancellationToken.None));

    /// <summary>Nothing more will come.</summary>
    /// <param name="error">Why not; null where all is told.</param>
    public void End(Exception? error = null) => _queue.Writer.TryComplete(error);

    /// <summary>Waits until nothing is read any more; all was stopped before.</summary>
    public async Task DrainAsync()
    {
        while (_queue.Reader.TryRead(out var left))
            await Task.WhenAny(left).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    // Whoever tells waits here while too much is ahead: on a thread of its own.
    private void Add(Task<IntegrityFinding> finding)
    {
        if (!_queue.Writer.TryWrite(finding))
            _queue.Writer.WriteAsync(finding, stop).AsTask().GetAwaiter().GetResult();
    }

    private async Task<IntegrityFinding> CheckAsync(string? path, DigestEntry entry, ReadDigest digest)
    {
        await _turns.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await checker.CheckAsync(path, entry, digest, stop).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }
}
