using TrailTools.Engines.Duplicates;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>A batch that keeps of each answer what is read of its record.</summary>
/// <typeparam name="T">What is read of it.</typeparam>
/// <param name="read">Reads it.</param>
/// <param name="isMarked">Whether answers have to be told from one another.</param>
internal sealed class AnswerBatch<T>(Func<TrailRecord, T> read, bool isMarked) : ScanBatch<AnswerBatch<T>>
{
    /// <summary>About so many answers are handed on together; many more would be garbage that lives long.</summary>
    private const int FullSize = 256;
    private const int MostRoom = 512;

    /// <summary>The answers in their order.</summary>
    public List<Answer> Answers { get; } = [];

    /// <inheritdoc/>
    public override int Count => Answers.Count;

    /// <inheritdoc/>
    public override bool IsFull => Count >= FullSize;

    /// <inheritdoc/>
    public override void Add(TrailRecord record, LogFile file)
        => Answers.Add(new(read(record), isMarked ? EventMark.Of(record) : null, file, record.Origin.Record));

    /// <summary>A new batch with room for as many answers.</summary>
    public override AnswerBatch<T> Next()
    {
        var next = new AnswerBatch<T>(read, isMarked);
        next.Answers.EnsureCapacity(Math.Min(Count, MostRoom));
        return next;
    }

    /// <inheritdoc/>
    protected override void Cut(int count) => Answers.RemoveRange(count, Count - count);

    /// <summary>An answer.</summary>
    /// <param name="Item">What was read of it.</param>
    /// <param name="Mark">What tells it from others; null for one that is never a duplicate.</param>
    /// <param name="File">The file that it was read in.</param>
    /// <param name="Record">The record's number in the file, from 1.</param>
    internal readonly record struct Answer(T Item, EventMark? Mark, LogFile File, long Record);
}
