using TrailTools.Events;
using TrailTools.Query.Fields;

namespace TrailTools.Counting;

/// <summary>Counts events by their fields together, or by each field for itself.</summary>
internal sealed class EventMeasure
{
    private readonly IReadOnlyList<Field> _fields;
    private readonly EventCounter[] _counters;

    /// <summary>A measure.</summary>
    /// <param name="fields">The fields; none counts all events together.</param>
    /// <param name="interval">The length of intervals; null for none.</param>
    /// <param name="separately">Whether each field is counted for itself.</param>
    public EventMeasure(IReadOnlyList<Field> fields, TimeSpan? interval, bool separately)
    {
        _fields = fields;
        _counters = separately && fields.Count > 0 ? [.. fields.Select(field => new EventCounter([field], interval))] : [new EventCounter(fields, interval)];
    }

    /// <summary>Reads what is counted of an event; on any thread.</summary>
    public EventSample Read(TrailRecord record)
        => new([.. _fields.Select(field => field.Cell(record))], EventTime.Parse(record["eventTime"]), EventResult.IsFailure(record));

    /// <summary>Counts an event.</summary>
    public void Add(EventSample sample)
    {
        var place = 0;
        foreach (var counter in _counters)
        {
            counter.Add(sample, place);
            place += counter.Fields.Count;
        }
    }

    /// <summary>The counts with the fields that each is of.</summary>
    /// <param name="top">How many combinations of each are wanted; null for all.</param>
    public IEnumerable<(IReadOnlyList<Field> Fields, EventCount Count)> Counts(int? top)
        => _counters.SelectMany(counter => counter.Counts(top).Select(count => (counter.Fields, count)));
}
