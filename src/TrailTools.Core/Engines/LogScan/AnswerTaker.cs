using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Asks the question of records, one after another, and keeps the answers in a batch.</summary>
/// <typeparam name="T">What is read of an answer's record.</typeparam>
internal sealed class AnswerTaker<T>
{
    private const int MostRoom = 512;

    private readonly TrailQuery _query;
    private readonly Func<TrailRecord, T> _read;
    private readonly RecordQuestion _question;

    /// <summary>A taker of answers.</summary>
    /// <param name="query">The question.</param>
    /// <param name="read">Reads of an answer's record what is handed on. The record's bytes are valid only while it does.</param>
    public AnswerTaker(TrailQuery query, Func<TrailRecord, T> read)
    {
        (_query, _read) = (query, read);
        Log = new KeptLog(() => Batch.Said);
        _question = new RecordQuestion(query, Log, () => Batch.EventsWithoutTime++);
    }

    /// <summary>What came so far.</summary>
    public ScanBatch<T> Batch { get; private set; } = new();

    /// <summary>Keeps what is said in its place among the answers.</summary>
    public KeptLog Log { get; }

    /// <summary>The batch so far; a new one begins, with room for as many answers.</summary>
    public ScanBatch<T> TakeBatch()
    {
        var batch = Batch;
        Batch = new ScanBatch<T>();
        Batch.Answers.EnsureCapacity(Math.Min(batch.Answers.Count, MostRoom));
        return batch;
    }

    /// <summary>Takes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="file">Where it was read.</param>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    public void Take(TrailRecord record, LogFile file)
    {
        record.Parse();
        Batch.EventsRead++;
        if (_question.Accepts(record))
            Batch.Answers.Add(new(_read(record), _query.IncludeDuplicate ? null : EventMark.Of(record), file, record.Origin.Record));
    }
}
