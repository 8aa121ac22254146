using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// One thread's work: reads files and keeps the records that are an answer. A file of an ordinary size and shape is held whole and read
/// the quick way, a large one part by part; any other is read value by value.
/// </summary>
/// <typeparam name="TBatch">Keeps the answers.</typeparam>
internal sealed class FileScan<TBatch> where TBatch : ScanBatch<TBatch>
{
    private readonly ILogStore _store;
    private readonly LogReadLimits _limits;
    private readonly AnswerTaker<TBatch> _answers;
    private readonly ItemScan<TBatch> _items;
    private readonly PartScan<TBatch> _parts;

    /// <summary>A thread's work.</summary>
    /// <param name="store">Where the files are.</param>
    /// <param name="query">The question.</param>
    /// <param name="limits">How much of one file is read at most.</param>
    /// <param name="makeBatch">Makes the first batch of one thread.</param>
    /// <param name="idle">Cores that may be used beside this thread's; those of all threads.</param>
    public FileScan(ILogStore store, EventQuestion query, LogReadLimits limits, Func<TBatch> makeBatch, SemaphoreSlim? idle = null)
    {
        (_store, _limits) = (store, limits);
        var needles = NeedleFinder.Find(query.Condition);
        _answers = new AnswerTaker<TBatch>(query, makeBatch());
        _items = new ItemScan<TBatch>(_answers, needles);
        _parts = new PartScan<TBatch>(query, makeBatch, needles, idle ?? new SemaphoreSlim(1), limits.PartSize);
    }

    /// <summary>Reads files and hands on what is found; a file that cannot be read, or not to its end, is told of.</summary>
    public void Read(IEnumerable<LogFile> files, Action<TBatch> give, CancellationToken stop)
    {
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            ReadOne(file, give, stop);
            _answers.Batch.Files++;
            _answers.Batch.Bytes += file.Length;
            if (_answers.Batch.IsFull)
                give(_answers.TakeBatch());
        }

        give(_answers.TakeBatch());
    }

    private void ReadOne(LogFile file, Action<TBatch> give, CancellationToken stop)
    {
        try
        {
            if (TryReadWhole(file))
                return;

            var read = (Records: 0L, Bytes: 0L);
            if (file.Length < _limits.PartedSize || !TryReadParts(file, ref read, give, stop))
                ReadValues(file, read, give, stop);
        }
        catch (TrailException error) when (!error.EndsAll)
        {
            _answers.Log.Skipped(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _answers.Log.Skipped(LogErrors.Unreadable(file.Path, error));
        }
        finally
        {
            _store.Close(file);
        }
    }

    private bool TryReadWhole(LogFile file)
    {
        using var text = WholeText.Read(_store, file, _limits);
        if (text is null || RecordItems.Of(text.Memory) is not { } items || !_items.TryRead(items, file, 0))
            return false;

        _answers.Batch.PlainBytes += text.Memory.Length;
        return true;
    }

    private bool TryReadParts(LogFile file, ref (long Records, long Bytes) read, Action<TBatch> give, CancellationToken stop)
    {
        using var text = LogText.Open(_store, file, _limits);
        give(_answers.TakeBatch());
        foreach (var batch in _parts.Read(text.Utf8, file, stop))
        {
            stop.ThrowIfCancellationRequested();
            if (batch is null)
                return false;

            read = (read.Records + batch.EventsRead, read.Bytes + batch.PlainBytes);
            give(batch);
        }

        // What stands around and between the parts.
        _answers.Batch.PlainBytes += text.PlainBytes - read.Bytes;
        text.CheckEnd();
        return true;
    }

    /// <summary>Reads a file value by value; some of its records may have been read already.</summary>
    private void ReadValues(LogFile file, (long Records, long Bytes) read, Action<TBatch> give, CancellationToken stop)
    {
        var reader = new LogReader(_store, file, _limits, _answers.Log);
        try
        {
            foreach (var record in reader.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (--read.Records >= 0)
                    continue;

                _answers.Take(record, file);
                if (_answers.Batch.IsFull)
                    give(_answers.TakeBatch());
            }
        }
        finally
        {
            _answers.Batch.PlainBytes += reader.PlainBytes - read.Bytes;
        }
    }
}
