using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>What came of reading on for a while: answers, what there was to say, and how much was read.</summary>
/// <typeparam name="TSelf">Which sort of batch it is, told by how it keeps answers.</typeparam>
internal abstract class ScanBatch<TSelf> where TSelf : ScanBatch<TSelf>
{
    /// <summary>What there is to say, in its order.</summary>
    public List<Action<ITrailLog>> Said { get; } = [];

    /// <summary>How many answers it keeps.</summary>
    public abstract int Count { get; }

    /// <summary>Whether it has as many answers as are handed on together.</summary>
    public abstract bool IsFull { get; }

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

    /// <summary>Keeps an answer.</summary>
    /// <param name="record">Its record. The bytes are valid only during the call.</param>
    /// <param name="file">Where it was read.</param>
    public abstract void Add(TrailRecord record, LogFile file);

    /// <summary>The batch that begins when this one is handed on.</summary>
    public abstract TSelf Next();

    /// <summary>What came so far of a text that may turn out to be of another shape.</summary>
    public (int Answers, int Said, long Read, long WithoutTime) Mark() => (Count, Said.Count, EventsRead, EventsWithoutTime);

    /// <summary>Forgets what came since.</summary>
    public void BackTo((int Answers, int Said, long Read, long WithoutTime) mark)
    {
        Cut(mark.Answers);
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

    /// <summary>Keeps only the first answers.</summary>
    /// <param name="count">How many.</param>
    protected abstract void Cut(int count);
}
