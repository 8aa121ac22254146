using System.Text.Json;
using System.Text.Unicode;
using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// One thread's work: reads files and keeps the records that are an answer. A file in CloudTrail's own shape is held whole, its records are
/// found by their brackets, and only those that hold a needle are parsed; any other file is read piece by piece.
/// </summary>
/// <typeparam name="T">What is read of an answer's record.</typeparam>
internal sealed class FileScan<T>
{
    /// <summary>About so many answers are handed on together; many more would be garbage that lives long.</summary>
    private const int BatchSize = 256;

    private readonly ILogStore _store;
    private readonly TrailQuery _query;
    private readonly LogReadLimits _limits;
    private readonly Func<TrailRecord, T> _read;
    private readonly Func<TrailRecord, bool> _predicate;
    private readonly KeptLog _log;
    private readonly RecordBounds _bounds = new();
    private readonly CandidateFinder? _candidates;
    private readonly JsonMembers _scratch = new();
    private ScanBatch<T> _batch = new();

    /// <summary>A thread's work.</summary>
    /// <param name="store">Where the files are.</param>
    /// <param name="query">The question.</param>
    /// <param name="limits">How much of one file is read at most.</param>
    /// <param name="read">Reads of an answer's record what is handed on. The record's bytes are valid until the batch is released.</param>
    public FileScan(ILogStore store, TrailQuery query, LogReadLimits limits, Func<TrailRecord, T> read)
    {
        (_store, _query, _limits, _read) = (store, query, limits, read);
        _predicate = RecordPredicate.Of(query.Condition);
        _candidates = NeedleFinder.Find(query.Condition) is { } needles ? new CandidateFinder(needles) : null;
        _log = new KeptLog(() => _batch.Said);
    }

    /// <summary>Reads files and hands on what is found; a file that cannot be read, or not to its end, is told of.</summary>
    public void Read(IEnumerable<LogFile> files, Action<ScanBatch<T>> give, CancellationToken stop)
    {
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            ReadOne(file, give, stop);
            _batch.Files++;
            _batch.Bytes += file.Length;
            if (_batch.Answers.Count >= BatchSize)
                Give(give);
        }

        Give(give);
    }

    private void ReadOne(LogFile file, Action<ScanBatch<T>> give, CancellationToken stop)
    {
        try
        {
            if (!TryReadWhole(file))
                ReadPieces(file, give, stop);
        }
        catch (TrailException error)
        {
            _log.Skipped(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.Skipped(LogErrors.Unreadable(file.Path, error));
        }
    }

    private bool TryReadWhole(LogFile file)
    {
        var text = WholeText.Read(_store, file, _limits);
        var before = (Answers: _batch.Answers.Count, Said: _batch.Said.Count, _batch.EventsWithoutTime);
        try
        {
            if (text is null || !TryRead(text.Memory, file))
                return false;
            if (_batch.Answers.Count == before.Answers)
                return true;

            _batch.Texts.Add(text);
            text = null;
            return true;
        }
        catch (JsonException)
        {
            // The other way of reading gives what is before the break, and tells of it.
            _batch.Answers.RemoveRange(before.Answers, _batch.Answers.Count - before.Answers);
            _batch.Said.RemoveRange(before.Said, _batch.Said.Count - before.Said);
            _batch.EventsWithoutTime = before.EventsWithoutTime;
            return false;
        }
        finally
        {
            text?.Dispose();
        }
    }

    private bool TryRead(ReadOnlyMemory<byte> text, LogFile file)
    {
        if (!_bounds.TryFind(text.Span) || !Utf8.IsValid(text.Span))
            return false;

        foreach (var record in _candidates?.Find(text.Span, _bounds.Found) ?? Enumerable.Range(0, _bounds.Found.Count))
            Take(new TrailRecord(text[_bounds.Found[record].Start.._bounds.Found[record].End], new EventOrigin(file.Path, record + 1), _scratch), file, _bounds.IsCompact);

        _batch.EventsRead += _bounds.Found.Count;
        _batch.PlainBytes += text.Length;
        return true;
    }

    private void ReadPieces(LogFile file, Action<ScanBatch<T>> give, CancellationToken stop)
    {
        var reader = new LogReader(_store, file, _limits, _log);
        try
        {
            foreach (var record in reader.Read())
            {
                stop.ThrowIfCancellationRequested();
                _batch.EventsRead++;
                Take(record.Detach(), file, isCompact: false);
                if (_batch.Answers.Count >= BatchSize)
                    Give(give);
            }
        }
        finally
        {
            _batch.PlainBytes += reader.PlainBytes;
        }
    }

    private void Give(Action<ScanBatch<T>> give)
    {
        give(_batch);
        _batch = new ScanBatch<T>();
    }

    private void Take(TrailRecord record, LogFile file, bool isCompact)
    {
        record.Parse();
        if (IsAnswer(record))
            _batch.Answers.Add(new(_read(record), _query.IncludeDuplicate ? null : EventMark.Of(record, isCompact), record.Origin, file.Key?.DeliveryTime));
    }

    private bool IsAnswer(TrailRecord record)
    {
        try
        {
            return IsInTime(record) && _predicate(record);
        }
        catch (TrailException error)
        {
            _log.Skipped(error);
            return false;
        }
    }

    private bool IsInTime(TrailRecord record)
    {
        if (_query.Time == TimeRange.All)
            return true;
        if (EventTime.Parse(record["eventTime"]) is { } time)
            return _query.Time.Contains(time);

        _batch.EventsWithoutTime++;
        return false;
    }
}
