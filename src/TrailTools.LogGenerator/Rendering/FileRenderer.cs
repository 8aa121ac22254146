using TrailTools.LogGenerator.Planning;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Rendering;

/// <summary>Makes the content of one log file: {"Records":[...]}.</summary>
internal sealed class FileRenderer(ulong seed)
{
    private readonly Utf8Buffer _buffer = new();

    /// <summary>The file's JSON; good until the next call.</summary>
    internal ReadOnlySpan<byte> Render(PlannedFile file)
    {
        _buffer.Clear();
        _buffer.Append("{\"Records\":["u8);
        WriteRecords(EventsOf(file));
        _buffer.Append("]}"u8);
        return _buffer.Written;
    }

    private void WriteRecords(List<PlannedEvent> events)
    {
        var records = new RecordWriter(seed, _buffer);
        for (var i = 0; i < events.Count; i++)
        {
            if (i > 0) _buffer.Append(","u8);
            records.Write(events[i]);
        }
    }

    /// <summary>The everyday events with the story's and the duplicates strewn among them.</summary>
    private static List<PlannedEvent> EventsOf(PlannedFile file)
    {
        var events = EventSequence.Of(file);
        var random = new SplitMix(Mixer.Combine(file.Seed, Mixer.Hash("order")));
        var strangers = file.StoryEvents.Concat(file.Duplicates.Select(copy => EventSequence.Of(copy.Source)[copy.Index]));
        foreach (var stranger in strangers) events.Insert(random.Below(events.Count + 1), stranger);
        return events;
    }
}
