namespace TrailTools.Events;

/// <summary>
/// Memory for records that stay, a block for a few of them: one array for each would cost more than the copy. A block stays as long as one
/// of its records is needed. One thread at a time.
/// </summary>
/// <param name="texts">Takes what the records say often.</param>
internal sealed class RecordMemory(TextPool texts)
{
    private const int BlockSize = 1 << 14;

    private byte[] _block = [];
    private int _used;

    /// <summary>What many records say.</summary>
    public TextPool Texts => texts;

    /// <summary>A copy of a record's text.</summary>
    public ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> text)
    {
        if (text.Length > _block.Length - _used)
            (_block, _used) = (GC.AllocateUninitializedArray<byte>(Math.Max(BlockSize, text.Length)), 0);

        var copy = _block.AsMemory(_used, text.Length);
        text.CopyTo(copy.Span);
        _used += text.Length;
        return copy;
    }
}
