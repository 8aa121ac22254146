using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Queries;
using TrailTools.Queries.Results;
using TrailTools.Query;

namespace TrailTools.Engines.Athena;

/// <summary>One question being answered by Athena; its end completes the summary, also when it ends early.</summary>
internal sealed class AthenaRun(AthenaTarget target, EventQuestion question, SearchSummary summary, TimeProvider clock, ITrailLog log) : IAnswerRun
{
    private const int BatchSize = 256;

    private readonly DateTimeOffset _begun = clock.GetUtcNow();
    private readonly SkipCounter _log = new(log);
    private readonly DuplicateFilter _duplicates = new(log);
    private readonly TrailRecord _record = new(default, default, new JsonMembers()) { Texts = new TextPool(), IsRebuilt = true };

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        (summary.Engine, summary.IsOfFiles, summary.EndedEarly) = (AthenaEngine.Name, false, true);
        log.Verbose($"Question: {question.Condition}, {question.Time}.");
        var (asked, read) = (new AthenaQuestion(target, question, log), makeRead());
        var accepts = new RecordQuestion(question, _log, () => summary.EventsWithoutTime++);
        foreach (var request in asked.Queries(asked.NeedsAccounts ? asked.AccountsAsync(stop).GetAwaiter().GetResult() : null))
        {
            var query = Run(request, stop);
            var origin = new LogFile(query.OutputLocation ?? $"athena:{query.Id}", 0, null);
            var answers = new List<T>(BatchSize);
            foreach (var row in Rows(query, asked.Shape, stop))
            {
                if (!IsAnswer(row, origin, accepts))
                    continue;

                answers.Add(read(_record));
                if (answers.Count < BatchSize)
                    continue;
                yield return answers;
                answers = new List<T>(BatchSize);
            }

            if (answers.Count > 0)
                yield return answers;
        }

        summary.EndedEarly = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (summary.Skipped, summary.Elapsed) = (_log.Count, clock.GetUtcNow() - _begun);
        summary.CompleteTo = EventTime.ToSecond(_begun) - LogScope.UsualDelay;
        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private QueryExecution Run(QueryRequest request, CancellationToken stop)
    {
        log.Verbose(request.Sql);
        var query = new QueryRunner(target.Cloud, target.Limits, clock, log) { Prices = target.Prices }.RunAsync(request, stop).GetAwaiter().GetResult();
        (summary.Bytes, summary.Dollars) = (summary.Bytes + query.BytesScanned, summary.Dollars + QueryPrice.Of(query, target.Prices));
        return query;
    }

    /// <summary>The records of a result's rows, each valid until the next one is.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Rows(QueryExecution query, RecordShape shape, CancellationToken stop)
    {
        var rebuilder = new RecordRebuilder(shape);
        var blocks = new ResultReader(target.Cloud, log).ReadAsync(query, stop).GetAsyncEnumerator(stop);
        try
        {
            while (blocks.MoveNextAsync().AsTask().GetAwaiter().GetResult())
            {
                for (var row = 0; row < blocks.Current.RowCount; row++)
                    yield return rebuilder.Rebuild(blocks.Current, row);
            }
        }
        finally
        {
            blocks.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private bool IsAnswer(ReadOnlyMemory<byte> row, LogFile origin, RecordQuestion accepts)
    {
        _record.Become(row, new EventOrigin(origin.Path, ++summary.EventsRead), isParsed: false);
        return accepts.Accepts(_record) && IsNew(origin);
    }

    private bool IsNew(LogFile origin)
    {
        if (question.IncludeDuplicate || EventMark.Of(_record) is not { } mark || _duplicates.IsNew(mark, origin, _record.Origin.Record))
            return true;

        summary.Duplicates++;
        return false;
    }
}
