using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Asks the question of records, one after another, and keeps the answers in a batch.</summary>
/// <typeparam name="TBatch">Keeps the answers.</typeparam>
internal sealed class AnswerTaker<TBatch> where TBatch : ScanBatch<TBatch>
{
    private readonly RecordQuestion _question;

    /// <summary>A taker of answers.</summary>
    /// <param name="query">The question.</param>
    /// <param name="batch">The first batch.</param>
    public AnswerTaker(EventQuestion query, TBatch batch)
    {
        Batch = batch;
        Log = new KeptLog(() => Batch.Said);
        _question = new RecordQuestion(query, Log, () => Batch.EventsWithoutTime++);
    }

    /// <summary>What came so far.</summary>
    public TBatch Batch { get; private set; }

    /// <summary>Keeps what is said in its place among the answers.</summary>
    public KeptLog Log { get; }

    /// <summary>The batch so far; a new one begins.</summary>
    public TBatch TakeBatch()
    {
        var batch = Batch;
        Batch = batch.Next();
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
            Batch.Add(record, file);
    }
}
