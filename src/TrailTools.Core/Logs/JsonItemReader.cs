using System.Text.Json;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Logs;

/// <summary>
/// Cuts a text into its JSON values: one after another (JSON Lines, single events), the elements of arrays, and the elements of
/// <c>{"Records":[...]}</c> and <c>{"Events":[...]}</c>, none of which is held whole.
/// </summary>
internal sealed class JsonItemReader(TextWindow window, string path, LogReadLimits limits)
{
    /// <summary>What is open around the next value: an array, or the array in a wrapping object (true).</summary>
    private readonly Stack<bool> _open = new();
    private readonly BrokenLines _broken = new(window, path);
    private Expected _expected = Expected.ItemOrEnd;
    private bool _hasBegun;

    private enum Expected
    {
        ItemOrEnd,
        Item,
        CommaOrEnd,
    }

    /// <summary>Where the last value began in the text.</summary>
    public long ItemPosition { get; private set; }

    /// <summary>Whether all of the text was looked at.</summary>
    public bool IsAtEnd => window.IsAtEnd;

    /// <summary>The next value, valid until the next call; null at the text's end.</summary>
    /// <exception cref="TrailException">The text is not JSON, or a value is larger than the limit.</exception>
    public ReadOnlyMemory<byte>? Read()
    {
        while (true)
        {
            ItemPosition = window.Position;
            try
            {
                if (window.SkipBlanks() is not { } next)
                    return AtEnd();
                ItemPosition = window.Position;
                if (!TakeStructure(next))
                    return TakeValue();
            }
            catch (JsonException error) when (_open.Count == 0)
            {
                _broken.Skip(ItemPosition, error, isStart: !_hasBegun);
            }
            catch (JsonException error)
            {
                throw LogErrors.Json(path, ItemPosition, error.Message, error);
            }
        }
    }

    private ReadOnlyMemory<byte>? AtEnd()
    {
        if (_open.Count > 0)
            throw new JsonException("The text ends before its array does.");
        _broken.ThrowIfAny();
        return null;
    }

    /// <summary>Brackets, commas and the edges of wrapping objects; false where a value begins.</summary>
    private bool TakeStructure(byte next)
    {
        if (_open.Count > 0 && next == (byte)']' && _expected != Expected.Item)
            return Close();
        if (_open.Count > 0 && _expected == Expected.CommaOrEnd)
            return next == (byte)',' ? Take(1, Expected.Item) : throw new JsonException("A comma or the array's end is missing.");
        if (next == (byte)'[')
            return Open(1, isWrapped: false);

        return next == (byte)'{' && Wrapper.OpeningLength(window) is { } length && Open(length, isWrapped: true);
    }

    private bool Take(int length, Expected expected)
    {
        window.Skip(length);
        _expected = expected;
        return _hasBegun = true;
    }

    private bool Open(int length, bool isWrapped)
    {
        _open.Push(isWrapped);
        return Take(length, Expected.ItemOrEnd);
    }

    private bool Close()
    {
        Take(1, Expected.CommaOrEnd);
        return !_open.Pop() || CloseWrapper();
    }

    /// <summary>What follows the array in a wrapping object: other members, which are passed over, or an array again.</summary>
    private bool CloseWrapper()
    {
        while (window.SkipBlanks() == (byte)',')
        {
            if (Wrapper.OpeningLength(window) is { } length)
                return Open(length, isWrapped: true);
            window.Skip(1);
            SkipMember();
        }

        return window.SkipBlanks() == (byte)'}' ? Take(1, Expected.CommaOrEnd) : throw new JsonException("The end of the object around the records is missing.");
    }

    private void SkipMember()
    {
        window.SkipBlanks();
        window.Skip(ValueLength());
        if (window.SkipBlanks() != (byte)':')
            throw new JsonException("A colon is missing.");
        window.Skip(1);
        window.SkipBlanks();
        window.Skip(ValueLength());
    }

    private ReadOnlyMemory<byte> TakeValue()
    {
        var length = ValueLength();
        var value = window.Bytes[..length];
        Take(length, Expected.CommaOrEnd);
        return value;
    }

    /// <summary>The length of the value here. Each try looks at twice as much text, so that a long value costs little more than its length.</summary>
    private int ValueLength()
    {
        for (var size = 1; ; size = window.Bytes.Length * 2)
        {
            var bytes = window.Peek(size);
            var reader = JsonObjects.Reader(bytes, window.IsAtEnd);
            if (reader.Read() && reader.TrySkip())
                return (int)reader.BytesConsumed;
            if (bytes.Length > limits.MaxRecordSize)
                throw LogErrors.RecordTooLarge(path, ItemPosition, limits.MaxRecordSize);
        }
    }
}
