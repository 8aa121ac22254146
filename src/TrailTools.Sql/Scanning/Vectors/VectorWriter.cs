using System.Text.Json;
using TrailTools.Events;
using TrailTools.Sql.Scanning.Native;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Writes values of JSON into the rows of one of DuckDB's vectors. A row is NULL until it is written, so that what is not there costs nothing.</summary>
internal abstract unsafe class VectorWriter
{
    private const int WordBits = 64;

    private ulong* _validity;

    /// <summary>The vector that is written to.</summary>
    protected nint Vector { get; private set; }

    /// <summary>A writer for values of a type.</summary>
    public static VectorWriter Of(ColumnType type) => type switch
    {
        StructType structure => new StructWriter(structure.Fields),
        ListType list => new ListWriter(Of(list.Item)),
        MapType => new MapWriter(),
        _ => new VarcharWriter(),
    };

    /// <summary>Begins a vector, or goes on with one that has moved.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="from">Its first row that is not written yet.</param>
    /// <param name="rows">How many rows it has room for.</param>
    public virtual void Attach(nint vector, int from, int rows)
    {
        Vector = vector;
        NativeVectors.EnsureValidity(vector);
        _validity = NativeVectors.Validity(vector);
        ClearValidity(from, rows);
    }

    /// <summary>Writes a member's value; one that is not of the type, or null, leaves the row NULL.</summary>
    /// <param name="row">The row, which is NULL.</param>
    /// <param name="source">The object.</param>
    /// <param name="member">The member.</param>
    public abstract void Write(int row, ObjectText source, in JsonMember member);

    /// <summary>Takes rows back: they are NULL again.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The row behind the last.</param>
    public virtual void Clear(int from, int to) => ClearValidity(from, to);

    /// <summary>Says that a row has a value.</summary>
    protected void SetValid(int row) => _validity[row / WordBits] |= 1UL << (row % WordBits);

    /// <summary>Whether a value is neither missing nor null.</summary>
    protected static bool IsThere(in JsonMember member) => member.Kind is not (JsonTokenType.None or JsonTokenType.Null);

    private void ClearValidity(int from, int to)
    {
        for (var row = from; row < to;)
        {
            var (bit, end) = (row % WordBits, Math.Min(to, row - (row % WordBits) + WordBits));
            _validity[row / WordBits] &= ~(ulong.MaxValue >> (WordBits - (end - row)) << bit);
            row = end;
        }
    }
}
