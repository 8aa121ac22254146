using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>What came of reading on for a while: answers, what there was to say, and how much was read.</summary>
/// <typeparam name="T">What is read of an answer's record.</typeparam>
internal sealed class ScanBatch<T>
{
    /// <summary>The answers in their order.</summary>
    public List<Answer> Answers { get; } = [];

    /// <summary>What there is to say, in its order.</summary>
    public List<Action<ITrailLog>> Said { get; } = [];

    /// <summary>Files read to their end.</summary>
    public long Files { get; set; }

    /// <summary>Their stored bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Bytes of their plain text.</summary>
    public long PlainBytes { get; set; }

    /// <summary>Events read.</summary>
    public long EventsRead { get; set; }

    /// <summary>Otherwise matching events that a time range left out for want of a time.</summary>
    public long EventsWithoutTime { get; set; }

    /// <summary>What came so far of a text that may turn out to be of another shape.</summary>
    public (int Answers, int Said, long Read, long WithoutTime) Mark() => (Answers.Count, Said.Count, EventsRead, EventsWithoutTime);

    /// <summary>Forgets what came since.</summary>
    public void BackTo((int Answers, int Said, long Read, long WithoutTime) mark)
    {
        Answers.RemoveRange(mark.Answers, Answers.Count - mark.Answers);
        Said.RemoveRange(mark.Said, Said.Count - mark.Said);
        (EventsRead, EventsWithoutTime) = (mark.Read, mark.WithoutTime);
    }

    /// <summary>Adds what was read to a summary.</summary>
    public void AddTo(SearchSummary summary)
    {
        summary.Files += Files;
        summary.Bytes += Bytes;
        summary.PlainBytes += PlainBytes;
        summary.EventsRead += EventsRead;
        summary.EventsWithoutTime += EventsWithoutTime;
    }

    /// <summary>An answer.</summary>
    /// <param name="Item">What was read of it.</param>
    /// <param name="Mark">What tells it from others; null for one that is never a duplicate.</param>
    /// <param name="File">The file that it was read in.</param>
    /// <param name="Record">The record's number in the file, from 1.</param>
    internal readonly record struct Answer(T Item, EventMark? Mark, LogFile File, long Record);
}
