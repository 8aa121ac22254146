using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.LogScan;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>One search going over a store: DuckDB finds records that may be answers, and the question itself is asked of each record's own JSON.</summary>
internal sealed class StoreRun(StoreContent content, EventQuestion query, SearchSummary summary, ITrailLog log) : IAnswerRun
{
    private const int BatchSize = 256;
    private const string Columns = $"encode({LogTableColumns.Record}), {LogTableColumns.File}, {LogTableColumns.Position}, {LogTableColumns.Delivered}";

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SkipCounter _log = new(log);
    private readonly LogScope _scope = ScopeFinder.Find(query);
    private readonly DuplicateFilter _duplicates = new(log);
    private readonly TrailRecord _record = new(default, default, new JsonMembers()) { Texts = new TextPool() };
    private StoreDatabase? _database;

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        var files = Choose();
        var (read, question) = (makeRead(), new RecordQuestion(query, _log, () => summary.EventsWithoutTime++));
        _database = new StoreDatabase(content.Folder, new SqlSpace(), log, stop);
        var narrowed = files.Files.Count > 0 ? new RowNarrower(_database, files).Narrow(query.Condition) : "true";
        foreach (var step in files.Steps())
        {
            Count(step, files);
            var answers = new List<T>();
            foreach (var file in Candidates(step, narrowed))
            {
                if (IsAnswer(file, question))
                    answers.Add(read(_record));
                if (answers.Count < BatchSize)
                    continue;
                yield return answers;
                answers = [];
            }

            if (answers.Count > 0)
                yield return answers;
        }

        summary.EndedEarly = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _database?.Dispose();
        (summary.Skipped, summary.Elapsed) = (_log.Count, _clock.Elapsed);
        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private FileChoice Choose()
    {
        (summary.Engine, summary.EndedEarly) = (StoreEngine.Name, true);
        log.Verbose($"Question: {query.Condition}, {query.Time}.");
        var files = FileChoice.Of(content, _scope, query.Time);
        summary.FilesPruned = content.Files.Count - files.Files.Count;
        summary.CompleteTo = content.NewestDelivery - LogScope.UsualDelay;
        if (files.Files.Count == 0)
            log.Warning($"No events in this range and scope are in the store '{content.Folder.Path}'.");
        files.Check();
        return files;
    }

    private void Count(FileChoice step, FileChoice all)
    {
        summary.Files += step.Files.Count;
        summary.Bytes += step.Files.Sum(static file => file.Bytes);
        summary.EventsRead += step.Rows;
        log.Progress(new WorkProgress(summary.Files, all.Files.Count, summary.Bytes, all.Files.Sum(static file => file.Bytes), IsListed: true, _clock.Elapsed));
    }

    /// <summary>The records that may be answers, in the search's order; each is this run's record until the next one is.</summary>
    /// <returns>The log file that the record was read in.</returns>
    private IEnumerable<LogFile> Candidates(FileChoice step, string narrowed)
    {
        var logs = new OriginFiles();
        var order = step.Files[0].IsKeyed ? $"day, {LogTableColumns.Delivered}, " : string.Empty;
        var sql = $"SELECT {Columns} FROM {step.Sql("*")} WHERE {narrowed} ORDER BY {order}{LogTableColumns.File}, {LogTableColumns.Position}";
        return _database!.Query(sql, [], row =>
        {
            var file = logs.Get(row.GetString(1), isKeyed: !row.IsDBNull(3));
            _record.Become(BytesOf(row), new EventOrigin(file.Path, row.GetInt64(2)), isParsed: false);
            return file;
        });
    }

    private static byte[] BytesOf(DbDataReader row)
    {
        using var stream = row.GetStream(0);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private bool IsAnswer(LogFile file, RecordQuestion question)
    {
        try
        {
            _record.Parse();
        }
        catch (JsonException error)
        {
            throw StoreErrors.Damaged(content.Folder.Path, $"what it has of the record {_record.Origin} is no JSON.", error);
        }

        return (file.Key is not { } key || _scope.Includes(key)) && question.Accepts(_record) && IsNew(file);
    }

    private bool IsNew(LogFile file)
    {
        if (query.IncludeDuplicate || EventMark.Of(_record) is not { } mark || _duplicates.IsNew(mark, file, _record.Origin.Record))
            return true;

        summary.Duplicates++;
        return false;
    }
}
