using TrailTools.Events;

namespace TrailTools.Engines;

/// <summary>A record and its time, which is read while the record's members are at hand.</summary>
/// <param name="Record">The record.</param>
/// <param name="Time">When it happened.</param>
internal readonly record struct TimedRecord(TrailRecord Record, DateTimeOffset? Time)
{
    /// <summary>Makes what reads records with their times, for one thread.</summary>
    public static Func<TrailRecord, TimedRecord> Reader(TextPool texts)
    {
        var memory = new RecordMemory(texts);
        return record => new TimedRecord(record.Detach(memory), EventTime.Parse(record["eventTime"]));
    }
}
