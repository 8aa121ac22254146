using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Reads one file and keeps the records that are an answer.</summary>
internal sealed class FileScan(ILogStore store, TrailQuery query, LogReadLimits limits, ITrailLog log)
{
    private readonly Func<TrailRecord, bool> _predicate = RecordPredicate.Of(query.Condition);

    /// <summary>The answers in a file, each valid until the next is asked for; a file that cannot be read, or not to its end, goes to the log.</summary>
    public IEnumerable<TrailRecord> Read(LogFile file, SearchSummary summary, CancellationToken stop)
    {
        var reader = new LogReader(store, file, limits, log);
        using var records = reader.Read().GetEnumerator();
        while (MoveNext(records, file))
        {
            stop.ThrowIfCancellationRequested();
            summary.EventsRead++;
            if (IsAnswer(records.Current, summary))
                yield return records.Current;
        }

        summary.Files++;
        summary.Bytes += file.Length;
        summary.PlainBytes += reader.PlainBytes;
    }

    private bool MoveNext(IEnumerator<TrailRecord> records, LogFile file)
    {
        try
        {
            return records.MoveNext();
        }
        catch (TrailException error)
        {
            log.Skipped(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(file.Path, error));
        }

        return false;
    }

    private bool IsAnswer(TrailRecord record, SearchSummary summary)
    {
        try
        {
            return IsInTime(record, summary) && _predicate(record);
        }
        catch (TrailException error)
        {
            log.Skipped(error);
            return false;
        }
    }

    private bool IsInTime(TrailRecord record, SearchSummary summary)
    {
        if (query.Time == TimeRange.All)
            return true;
        if (EventTime.Parse(record["eventTime"].Scalar) is { } time)
            return query.Time.Contains(time);

        summary.EventsWithoutTime++;
        return false;
    }
}
