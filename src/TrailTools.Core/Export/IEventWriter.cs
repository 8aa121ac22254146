using TrailTools.Events;

namespace TrailTools.Export;

/// <summary>Writes events into a file, one at a time.</summary>
internal interface IEventWriter
{
    /// <summary>Writes what stands before the first event.</summary>
    void Begin(Stream output);

    /// <summary>Writes an event.</summary>
    void Write(Stream output, TrailRecord record);
}
