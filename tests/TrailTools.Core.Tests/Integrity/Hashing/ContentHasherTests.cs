using System.IO.Compression;
using System.Text;
using TrailTools.Integrity.Hashing;

namespace TrailTools.Core.Tests.Integrity.Hashing;

public class ContentHasherTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(static number => $"record {number * 7919 % 1000} ")));

    public static TheoryData<string, byte[], bool> Files
    {
        get
        {
            var whole = SignedLogs.Gzip(Text);
            byte[] empty = SignedLogs.Gzip([]);
            return new()
            {
                { "whole", whole, true },
                { "one byte behind", [.. whole, 0], false },
                { "its own last byte behind", [.. whole, whole[^1]], false },
                { "its own last bytes behind", [.. whole, .. whole[^8..]], false },
                { "text behind", [.. whole, .. "more"u8], false },
                { "an empty member behind", [.. whole, .. empty], false },
                { "an empty member before", [.. empty, .. whole], false },
                { "itself behind", [.. whole, .. whole], false },
                { "zeros behind", [.. whole, 0, 0, 0, 0], false },
                { "its last byte cut", whole[..^1], false },
                { "its end cut", whole[..^8], false },
                { "half of it", whole[..(whole.Length / 2)], false },
                { "a byte of its sum flipped", Flip(whole, whole.Length - 6), false },
                { "a byte of its size flipped", Flip(whole, whole.Length - 2), false },
                { "a byte in it flipped", Flip(whole, whole.Length / 2), false },
                { "the text as it is", Text, false },
                { "nothing", [], false },
                { "a member's start in its text, stored as it is", SignedLogs.Gzip([.. Text, 0x1f, 0x8b, 8, 0, .. Text], CompressionLevel.NoCompression), true },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void One_whole_member_and_nothing_else(string what, byte[] bytes, bool isWhole)
    {
        var hashed = ContentHasher.Hash(new StoredFile(bytes.Length, () => new MemoryStream(bytes), null), 1 << 30);

        Assert.True(isWhole == (hashed.Fault is null), $"{what}: {hashed.Fault}");
        if (isWhole)
            Assert.Equal(SignedLogs.Hash(SignedLogs.Gunzip(bytes)), hashed.Sha256);
    }

    /// <summary>A size whose four bytes are alike is the same with one of them more behind it.</summary>
    [Fact]
    public void One_byte_behind_a_size_of_like_bytes_is_found()
    {
        var whole = SignedLogs.Gzip(new byte[0x01010101]);
        Assert.Null(Hash(whole).Fault);
        Assert.NotNull(Hash([.. whole, 1]).Fault);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8191)]
    public void However_a_file_is_read(int most)
    {
        byte[] two = [.. SignedLogs.Gzip(Text), .. SignedLogs.Gzip(Text)];
        Assert.Null(ContentHasher.Hash(new StoredFile(two.Length / 2, () => new SlowStream(two[..(two.Length / 2)], most), null), 1 << 30).Fault);
        Assert.NotNull(ContentHasher.Hash(new StoredFile(two.Length, () => new SlowStream(two, most), null), 1 << 30).Fault);
    }

    [Fact]
    public void A_bomb_is_not_unpacked_to_its_end()
    {
        var hashed = ContentHasher.Hash(new StoredFile(0, () => new MemoryStream(), null), 1);
        Assert.NotNull(hashed.Fault);
        var bomb = SignedLogs.Gzip(new byte[1 << 22]);
        hashed = ContentHasher.Hash(new StoredFile(bomb.Length, () => new MemoryStream(bomb), null), 1 << 20);
        Assert.True(hashed.IsTooLarge);
        Assert.Null(hashed.Sha256);
    }

    private static HashedContent Hash(byte[] bytes) => ContentHasher.Hash(new StoredFile(bytes.Length, () => new MemoryStream(bytes), null), 1 << 30);

    private static byte[] Flip(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 0x10;
        return flipped;
    }

    /// <summary>Gives no more than so many bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(most, count));
    }
}
