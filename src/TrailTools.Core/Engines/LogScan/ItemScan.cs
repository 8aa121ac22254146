using System.Text.Json;
using System.Text.Unicode;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// The quick way of reading: records held whole in memory. Where the question has needles, records are found by their brackets, and only
/// those that hold one are parsed; else all are read in one walk, or one by one where blanks stand between their tokens. What is not
/// plainly records is not taken at all.
/// </summary>
/// <typeparam name="TBatch">Keeps the answers.</typeparam>
internal sealed class ItemScan<TBatch> where TBatch : ScanBatch<TBatch>
{
    private readonly AnswerTaker<TBatch> _answers;
    private readonly CandidateFinder? _candidates;
    private readonly RecordBounds _bounds = new();
    private readonly JsonMembers _members = new();
    private readonly TrailRecord _record;

    /// <summary>A way of reading, for one thread.</summary>
    /// <param name="answers">Is asked of each record that may be an answer.</param>
    /// <param name="needles">Texts of which every answer has one; null where there are none.</param>
    public ItemScan(AnswerTaker<TBatch> answers, IReadOnlyList<string>? needles)
    {
        (_answers, _candidates) = (answers, needles is null ? null : new CandidateFinder(needles));
        _record = new TrailRecord(default, default, _members) { Texts = new TextPool() };
    }

    /// <summary>Whether the text is records and nothing else; then its answers are in the batch. Else the batch is as it was.</summary>
    /// <param name="items">The text.</param>
    /// <param name="file">Where it was read.</param>
    /// <param name="before">How many records of the file stand before it.</param>
    public bool TryRead(RecordItems items, LogFile file, long before)
    {
        var batch = _answers.Batch;
        var mark = batch.Mark();
        if (_candidates is null)
        {
            if (TryWalk(items, file, before))
                return true;
            batch.BackTo(mark);
        }

        if (TryReadEach(items, file, before))
            return true;
        batch.BackTo(mark);
        return false;
    }

    private bool TryWalk(RecordItems items, LogFile file, long before) => new JsonWalk(items.Text.Span, items.Separator, _members).TryRead((start, end) =>
    {
        var record = items.Text[start..end];
        if (RecordItems.StartLength(record.Span) == 0)
            return false;

        _members.MarkNames(record.Span);
        Take(record, new EventOrigin(file.Path, ++before), file, isParsed: true);
        return true;
    }) && (!_members.HasOddText || Utf8.IsValid(items.Text.Span));

    /// <summary>Reads one record after another, or the candidates among them; also where blanks stand between tokens.</summary>
    private bool TryReadEach(RecordItems items, LogFile file, long before)
    {
        if (!_bounds.TryFind(items) || !(_bounds.IsAscii || Utf8.IsValid(items.Text.Span)))
            return false;

        var read = _answers.Batch.EventsRead;
        try
        {
            foreach (var place in _candidates?.Find(items.Text.Span, _bounds) ?? Enumerable.Range(0, _bounds.Found.Count))
            {
                var (start, end) = _bounds.Found[place];
                Take(items.Text[start..end], new EventOrigin(file.Path, before + place + 1), file, isParsed: false);
            }
        }
        catch (JsonException)
        {
            // The other way of reading gives what is before the break, and tells of it.
            return false;
        }

        _answers.Batch.EventsRead = read + _bounds.Found.Count;
        return true;
    }

    private void Take(ReadOnlyMemory<byte> text, EventOrigin origin, LogFile file, bool isParsed)
    {
        _record.Become(text, origin, isParsed);
        _answers.Take(_record, file);
    }
}
