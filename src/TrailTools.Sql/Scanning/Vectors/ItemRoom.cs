using System.Runtime.CompilerServices;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>The items of a vector of lists: which row has which of them, and room for more.</summary>
/// <param name="attach">Is told of the items' vector when it is new or has moved: the vector, its first item that is not written yet, and its room.</param>
internal sealed unsafe class ItemRoom(Action<nint, int, int> attach)
{
    private const int FirstRoom = 2048;

    private nint _vector;
    private int _room;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a vector, or goes on with one that has moved.</summary>
    public void Attach(nint vector, int from)
    {
        _vector = vector;
        if (from == 0)
            Grow(0, FirstRoom);
        else
            attach(NativeVectors.ListChild(vector), Count, _room);
    }

    /// <summary>The place of one more item.</summary>
    public int Add()
    {
        if (Count == _room)
            Grow(Count, _room * 2);
        return Count++;
    }

    /// <summary>Says that a row has the items from one on up to the last.</summary>
    public void Give(int row, int from)
    {
        var at = (byte*)NativeVectors.Data(_vector) + ((long)row * 2 * sizeof(ulong));
        Unsafe.WriteUnaligned(at, (ulong)from);
        Unsafe.WriteUnaligned(at + sizeof(ulong), (ulong)(Count - from));
        Check(NativeVectors.SetListSize(_vector, (ulong)Count));
    }

    private void Grow(int count, int room)
    {
        (Count, _room) = (count, room);
        Check(NativeVectors.ReserveList(_vector, (ulong)room));
        attach(NativeVectors.ListChild(_vector), count, room);
    }

    private static void Check(int state)
    {
        if (state != 0)
            throw new InsufficientMemoryException();
    }
}
