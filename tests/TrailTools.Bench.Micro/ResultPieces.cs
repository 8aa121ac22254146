using System.Text;
using BenchmarkDotNet.Attributes;
using TrailTools.Bench.Micro.Results;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Duplicates;
using TrailTools.Events;
using TrailTools.Queries.Results;

namespace TrailTools.Bench.Micro;

/// <summary>What is done to each row of a result of Athena's: each figure is for as many rows as one log file has records, some 266, with all documented columns.</summary>
[MemoryDiagnoser]
public class ResultPieces
{
    private readonly RecordRebuilder _rebuilder = new(ResultText.Shape);
    private readonly ResultBlock _block = new(ResultText.Columns);
    private readonly byte[] _csv = Encoding.UTF8.GetBytes(string.Concat(new SampleFile().Records.Select(static record => $"{ResultText.Row(record)}\n")));
    private readonly TrailRecord _record = new(default, default, new JsonMembers()) { Texts = new TextPool(), IsRebuilt = true };
    private readonly RecordMemory _memory = new(new TextPool());

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
}
