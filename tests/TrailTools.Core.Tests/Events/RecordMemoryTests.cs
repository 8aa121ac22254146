using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>Copies stay as they were made, wherever a block ends.</summary>
public class RecordMemoryTests
{
    private const int Block = 1 << 14;

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(Block, 1, Block)]
    [InlineData(Block - 1, 1, 1)]
    [InlineData(Block - 1, 2, Block - 2)]
    [InlineData(10, Block + 1, 10)]
    [InlineData(10, 3 * Block, Block - 10, 1)]
    [InlineData(6000, 6000, 6000, 6000, 6000)]
    [InlineData(1, 1, 1, Block - 3, 1)]
    public void Copies_are_right(params int[] lengths)
    {
        var memory = new RecordMemory(new TextPool());
        var texts = lengths.Select(static (length, place) => Enumerable.Repeat((byte)('a' + place), length).ToArray()).ToArray();

        var copies = texts.Select(text =>
        {
            byte[] scratch = [.. text];
            var copy = memory.Copy(scratch);
            Array.Clear(scratch);
            return copy;
        }).ToArray();

        Assert.All(copies.Zip(texts), static pair => Assert.Equal(pair.Second, pair.First.ToArray()));
    }
}
