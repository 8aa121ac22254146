using System.Text.Json;
using System.Text.Unicode;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// The quick way of reading: records held whole in memory. Where the question has needles, records are found by their brackets, and only
/// those that hold one are parsed; else all are read in one walk. What is not plainly records is not taken at all.
/// </summary>
/// <typeparam name="T">What is read of an answer's record.</typeparam>
internal sealed class ItemScan<T>(AnswerTaker<T> answers, IReadOnlyList<string>? needles)
{
    private readonly RecordBounds _bounds = new();
    private readonly JsonMembers _members = new();
    private readonly TextPool _texts = new();
    private readonly CandidateFinder? _candidates = needles is null ? null : new CandidateFinder(needles);

    /// <summary>Whether the text is records and nothing else; then its answers are in the batch. Else the batch is as it was.</summary>
    /// <param name="items">The text.</param>
    /// <param name="file">Where it was read.</param>
    /// <param name="before">How many records of the file stand before it.</param>
    public bool TryRead(RecordItems items, LogFile file, long before)
    {
        var batch = answers.Batch;
        var mark = batch.Mark();
        try
        {
            if (_candidates is null ? TryReadAll(items, file, before) : TryReadCandidates(_candidates, items, file, before))
                return true;
        }
        catch (JsonException)
        {
            // The other way of reading gives what is before the break, and tells of it.
        }

        batch.BackTo(mark);
        return false;
    }

    private bool TryReadAll(RecordItems items, LogFile file, long before) => new JsonWalk(items.Text.Span, items.Separator, _members).TryRead((start, end) =>
    {
        var record = items.Text[start..end];
        if (RecordItems.StartLength(record.Span) == 0)
            return false;

        _members.MarkNames(record.Span);
        answers.Take(new TrailRecord(record, new EventOrigin(file.Path, ++before), _members, isParsed: true) { Texts = _texts }, file);
        return true;
    }) && (!_members.HasOddText || Utf8.IsValid(items.Text.Span));

    private bool TryReadCandidates(CandidateFinder candidates, RecordItems items, LogFile file, long before)
    {
        if (!_bounds.TryFind(items) || !(_bounds.IsAscii || Utf8.IsValid(items.Text.Span)))
            return false;

        var read = answers.Batch.EventsRead;
        foreach (var place in candidates.Find(items.Text.Span, _bounds))
        {
            var (start, end) = _bounds.Found[place];
            answers.Take(new TrailRecord(items.Text[start..end], new EventOrigin(file.Path, before + place + 1), _members) { Texts = _texts }, file);
        }

        answers.Batch.EventsRead = read + _bounds.Found.Count;
        return true;
    }
}
