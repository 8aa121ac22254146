using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>One search going over the files of a store.</summary>
internal sealed class ScanRun(ILogStore store, LogReadLimits limits, EventQuestion query, SearchSummary summary, ITrailLog log) : IAnswerRun
{
    private readonly StoreScan _scan = new(store, limits, query, ScopeFinder.Find(query), summary, log);

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        var duplicates = new DuplicateFilter(log);
        foreach (var batch in _scan.Batches(() => new AnswerBatch<T>(makeRead(), !query.IncludeDuplicate), stop))
        {
            if (New(batch, duplicates) is { Count: > 0 } answers)
                yield return answers;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scan.Dispose();

    private List<T> New<T>(AnswerBatch<T> batch, DuplicateFilter duplicates)
    {
        var answers = new List<T>(batch.Answers.Count);
        foreach (var answer in batch.Answers)
        {
            if (answer.Mark is not { } mark || duplicates.IsNew(mark, answer.File, answer.Record))
                answers.Add(answer.Item);
            else
                summary.Duplicates++;
        }

        return answers;
    }
}
