using System.Text;
using TrailTools.Cloud.Athena;

namespace TrailTools.Queries.Results;

/// <summary>Some rows of a result. They are valid until the next ones are asked for.</summary>
/// <param name="columns">The result's columns.</param>
internal sealed class ResultBlock(IReadOnlyList<ResultColumn> columns)
{
    private byte[] _bytes = [];
    private int[] _ends = new int[1024];
    private int _count;
    private int _used;
    private int _skipped;

    /// <summary>The result's columns in their order.</summary>
    public IReadOnlyList<ResultColumn> Columns => columns;

    /// <summary>How many rows it has.</summary>
    public int RowCount => columns.Count == 0 ? 0 : (_count - _skipped) / columns.Count;

    /// <summary>How many values it has, the first ones of a row that is not whole among them.</summary>
    public int ValueCount => _count;

    /// <summary>Whether a value is null.</summary>
    public bool IsNull(int row, int column) => _ends[At(row, column)] < 0;

    /// <summary>A value's text in UTF-8; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int row, int column)
    {
        var at = At(row, column);
        var start = at == 0 ? 0 : EndOf(at - 1);
        return _bytes.AsSpan(start, EndOf(at) - start);
    }

    /// <summary>A value's text; null for null.</summary>
    public string? Text(int row, int column) => IsNull(row, column) ? null : Encoding.UTF8.GetString(Utf8(row, column));

    /// <summary>Takes rows that are texts already.</summary>
    public static ResultBlock Of(IReadOnlyList<ResultColumn> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var block = new ResultBlock(columns);
        foreach (var value in rows.SelectMany(static row => row))
        {
            block.Append(Encoding.UTF8.GetBytes(value ?? ""));
            block.End(isNull: value is null);
        }

        return block;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear() => (_count, _used, _skipped) = (0, 0, 0);

    /// <summary>Leaves out the first row, which has the columns' names.</summary>
    public void SkipFirstRow() => _skipped = columns.Count;

    /// <summary>Forgets values behind a number of them.</summary>
    public void Cut(int count) => (_count, _used) = (count, count == 0 ? 0 : EndOf(count - 1));

    /// <summary>Adds a piece of the value that is being read.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (piece.Length > _bytes.Length - _used)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + piece.Length));
        piece.CopyTo(_bytes.AsSpan(_used));
        _used += piece.Length;
    }

    /// <summary>Ends the value that is being read.</summary>
    /// <param name="isNull">Whether it is null.</param>
    public void End(bool isNull)
    {
        if (_count == _ends.Length)
            Array.Resize(ref _ends, _count * 2);
        _ends[_count++] = isNull ? ~_used : _used;
    }

    private int EndOf(int value) => _ends[value] is < 0 and var end ? ~end : _ends[value];

    private int At(int row, int column) => _skipped + (row * columns.Count) + column;
}
