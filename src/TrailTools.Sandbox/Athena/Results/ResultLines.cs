using System.Text;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>Reads a result's rows again, from any row's beginning on.</summary>
/// <param name="bytes">The result.</param>
internal sealed class ResultLines(Stream bytes)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly List<byte> _value = [];
    private int _at;
    private int _end;
    private long _before;

    /// <summary>Where the next row begins, in bytes.</summary>
    public long Position => _before + _at;

    /// <summary>Goes to where a row begins.</summary>
    public void Seek(long position)
    {
        (_at, _end, _before) = (0, 0, position);
        bytes.Seek(position, SeekOrigin.Begin);
    }

    /// <summary>The next row of values in quotes, null where there are none; null behind the last.</summary>
    public IReadOnlyList<string?>? Row()
    {
        if (Peek() < 0)
            return null;
        List<string?> row = [Value()];
        while (Next() == ',')
            row.Add(Value());
        return row;
    }

    /// <summary>The next line as it is; null behind the last.</summary>
    public string? Line()
    {
        if (Peek() < 0)
            return null;
        _value.Clear();
        for (var next = Next(); next is >= 0 and not '\n'; next = Next())
            _value.Add((byte)next);
        return Encoding.UTF8.GetString([.. _value]);
    }

    private string? Value()
    {
        if (Peek() != '"')
            return null;
        _value.Clear();
        Next();
        for (var next = Next(); next >= 0; next = Next())
        {
            if (next == '"' && Peek() != '"')
                break;
            if (next == '"')
                Next();
            _value.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. _value]);
    }

    private int Next()
    {
        var next = Peek();
        _at += next < 0 ? 0 : 1;
        return next;
    }

    private int Peek()
    {
        if (_at < _end)
            return _buffer[_at];
        _before += _end;
        (_at, _end) = (0, bytes.Read(_buffer));
        return _end == 0 ? -1 : _buffer[0];
    }
}
