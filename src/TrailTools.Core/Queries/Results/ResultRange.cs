namespace TrailTools.Queries.Results;

/// <summary>Bytes of a result file that are transferred together, with room before them for what the range before left over: one array for many ranges, one after the other.</summary>
/// <param name="size">How many bytes are transferred together.</param>
internal sealed class ResultRange(int size)
{
    /// <summary>Room for the beginning of a row; a longer one takes an array of its own.</summary>
    private const int Room = 1 << 16;

    private readonly byte[] _bytes = new byte[Room + size];
    private int _length;

    /// <summary>Takes a transfer's bytes in place of those before.</summary>
    /// <param name="from">The transfer.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> FillAsync(Stream from, CancellationToken stop)
        => _length = await from.ReadAtLeastAsync(_bytes.AsMemory(Room, size), size, throwOnEndOfStream: false, stop).ConfigureAwait(false);

    /// <summary>What was left over and these bytes behind it.</summary>
    public ReadOnlyMemory<byte> TextBehind(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length > Room)
            return (byte[])[.. rest.Span, .. _bytes.AsSpan(Room, _length)];

        var start = Room - rest.Length;
        rest.CopyTo(_bytes.AsMemory(start));
        return _bytes.AsMemory(start, rest.Length + _length);
    }
}
