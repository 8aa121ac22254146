using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TrailTools.Events;

/// <summary>
/// JSON's grammar as a table: where the text stands, what kind of token stands before a mark (one of <c>: , { [ } ]</c> outside of
/// strings, or a line's end, which parts objects as a comma does) and the mark tell where the text stands next.
/// </summary>
/// <remarks>RFC 8259, "The JavaScript Object Notation (JSON) Data Interchange Format", sections 2 to 5.</remarks>
internal static class JsonGrammar
{
    /// <summary>No JSON goes on so.</summary>
    public const byte Wrong = 255;

    /// <summary>In an object: before its first name or end, before a name, before a value, behind a value that was closed.</summary>
    public const byte FirstName = 0, Name = 1, Value = 2, BehindValue = 3;

    /// <summary>In an array: before its first item or end, before an item, behind an item that was closed.</summary>
    public const byte FirstItem = 4, Item = 5, BehindItem = 6;

    /// <summary>What may stand between two marks.</summary>
    public const int Nothing = 0, Text = 1, Scalar = 2;

    /// <summary>The marks.</summary>
    public const int Colon = 0, Comma = 1, ObjectStart = 2, ArrayStart = 3, ObjectEnd = 4, ArrayEnd = 5;

    private const byte Closed = 7;
    private const int TokenSize = 8, PlaceSize = 4 * TokenSize;
    private static readonly byte[] Marks = MakeMarks();
    private static readonly byte[] Places = MakePlaces();

    /// <summary>Which mark a character is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MarkOf(byte character) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Marks), character);

    /// <summary>Where the text stands behind a mark; behind a closing one, that is for what is around to say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Next(byte place, int token, int mark) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Places), (place * PlaceSize) + (token * TokenSize) + mark);

    private static byte[] MakeMarks()
    {
        var marks = new byte[256];
        foreach (var (character, mark) in (ReadOnlySpan<(char, int)>)[(':', Colon), (',', Comma), ('\n', Comma), ('{', ObjectStart), ('[', ArrayStart), ('}', ObjectEnd), (']', ArrayEnd)])
            marks[character] = (byte)mark;

        return marks;
    }

    private static byte[] MakePlaces()
    {
        var next = new byte[8 * PlaceSize];
        Array.Fill(next, Wrong);
        void Allow(byte place, int token, int mark, byte then) => next[(place * PlaceSize) + (token * TokenSize) + mark] = then;
        void AllowEnd(byte place, int token, int end, byte then)
        {
            Allow(place, token, Comma, then);
            Allow(place, token, end, Closed);
        }

        Allow(FirstName, Nothing, ObjectEnd, Closed);
        Allow(FirstItem, Nothing, ArrayEnd, Closed);
        Allow(FirstName, Text, Colon, Value);
        Allow(Name, Text, Colon, Value);
        AllowEnd(BehindValue, Nothing, ObjectEnd, Name);
        AllowEnd(BehindItem, Nothing, ArrayEnd, Item);
        foreach (var token in (ReadOnlySpan<int>)[Text, Scalar])
        {
            AllowEnd(Value, token, ObjectEnd, Name);
            AllowEnd(FirstItem, token, ArrayEnd, Item);
            AllowEnd(Item, token, ArrayEnd, Item);
        }

        foreach (var place in (ReadOnlySpan<byte>)[Value, FirstItem, Item])
        {
            Allow(place, Nothing, ObjectStart, FirstName);
            Allow(place, Nothing, ArrayStart, FirstItem);
        }

        return next;
    }
}
