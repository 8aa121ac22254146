using System.Text;
using BenchmarkDotNet.Attributes;
using TrailTools.Cloud.Athena;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Duplicates;
using TrailTools.Events;
using TrailTools.Queries.Results;
using TrailTools.Tables;
using TrailTools.Tables.Ddl;

namespace TrailTools.Bench.Micro;

/// <summary>What is done to each row of a result of Athena's: each figure is for as many rows as one log file has records, some 266, with all documented columns.</summary>
[MemoryDiagnoser]
public class ResultPieces
{
    private readonly RecordShape _shape = new([.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, HiveTypes.Of(column.Type)))]);
    private readonly RecordRebuilder _rebuilder;
    private readonly ResultBlock _block;
    private readonly byte[] _csv;
    private readonly TrailRecord _record = new(default, default, new JsonMembers()) { Texts = new TextPool(), IsRebuilt = true };
    private readonly RecordMemory _memory = new(new TextPool());

    public ResultPieces()
    {
        _rebuilder = new RecordRebuilder(_shape);
        _block = new ResultBlock([.. _shape.Columns.Select(static column => new ResultColumn($"c{column.Place}", "varchar"))]);
        var csv = new StringBuilder();
        foreach (var record in new SampleFile().Records)
            csv.AppendJoin(',', _shape.Parts.SelectMany(part => Values(part, SampleFile.Record(record)[part.Member])).Select(Written)).Append('\n');
        _csv = Encoding.UTF8.GetBytes(csv.ToString());
    }

    [Benchmark(Description = "read the rows")]
    public int ReadRows()
    {
        _block.Clear();
        new CsvRows(_block, "sample").Read(_csv, isLast: true);
        return _block.RowCount;
    }

    [Benchmark(Description = "read the rows, put their records together")]
    public long Rebuild()
    {
        var length = 0L;
        for (var (row, rows) = (0, ReadRows()); row < rows; row++)
            length += _rebuilder.Rebuild(_block, row).Length;
        return length;
    }

    [Benchmark(Description = "read the rows, make events of them that are told from one another")]
    public int MakeEvents()
    {
        var count = 0;
        for (var (row, rows) = (0, ReadRows()); row < rows; row++)
        {
            _record.Become(_rebuilder.Rebuild(_block, row), new EventOrigin("sample", row), isParsed: false);
            count += EventMark.Of(_record) is not null && new TrailEvent(_record.Detach(_memory)).IsRebuilt ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<string?> Values(RecordPart part, JsonValue value) => part switch
    {
        RecordObject inner => inner.Parts.SelectMany(field => Values(field, value[field.Member])),
        RecordList list => list.Fields.Select(field => value.IsMissing ? null : $"[{string.Join(',', value.Items.Select(item => item[field.Member] is { IsMissing: false } one ? Encoding.UTF8.GetString(one.Utf8.Span) : "null"))}]"),
        _ => [value.Text],
    };

    private static string Written(string? value) => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
