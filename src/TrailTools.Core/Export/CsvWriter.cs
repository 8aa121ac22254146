using System.Text;
using TrailTools.Events;
using TrailTools.Query.Fields;

namespace TrailTools.Export;

/// <summary>Writes events as CSV: a header, and a line an event; UTF-8, lines end with CR and LF as RFC 4180 has it.</summary>
/// <param name="columns">What the columns are.</param>
internal sealed class CsvWriter(IReadOnlyList<Field> columns) : IEventWriter
{
    /// <inheritdoc/>
    public void Begin(Stream output) => WriteLine(output, columns.Select(static column => column.Name));

    /// <inheritdoc/>
    public void Write(Stream output, TrailRecord record) => WriteLine(output, columns.Select(column => column.Cell(record)));

    private static void WriteLine(Stream output, IEnumerable<string?> cells)
        => output.Write(Encoding.UTF8.GetBytes(string.Join(',', cells.Select(CsvCell.Of)) + "\r\n"));
}
