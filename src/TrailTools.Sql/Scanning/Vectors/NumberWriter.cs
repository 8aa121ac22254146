using TrailTools.Events;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes numbers of 64 bits, which moments are as well.</summary>
internal sealed unsafe class NumberWriter : VectorWriter
{
    private long* _rows;

    /// <inheritdoc/>
    public override void Attach(nint vector, int from, int rows)
    {
        base.Attach(vector, from, rows);
        _rows = (long*)NativeVectors.Data(vector);
    }

    /// <summary>No column of AWS's is a number.</summary>
    public override void Write(int row, ObjectText source, in JsonMember member) => throw new NotSupportedException();

    /// <summary>Writes a number.</summary>
    public void Write(int row, long number)
    {
        SetValid(row);
        _rows[row] = number;
    }
}
