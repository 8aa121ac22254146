using TrailTools.Events;

namespace TrailTools.Export;

/// <summary>Writes events as JSON Lines: each record's own bytes, without the blanks between its tokens.</summary>
/// <remarks>jsonlines.org: UTF-8, one JSON value a line, lines end with LF.</remarks>
internal sealed class JsonLinesWriter : IEventWriter
{
    /// <inheritdoc/>
    public void Begin(Stream output)
    {
    }

    /// <inheritdoc/>
    public void Write(Stream output, TrailRecord record)
    {
        output.Write(JsonText.Compact(record.Utf8).Span);
        output.WriteByte((byte)'\n');
    }
}
