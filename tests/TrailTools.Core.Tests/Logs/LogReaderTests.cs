using System.IO.Compression;
using System.Text;
using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

public class LogReaderTests
{
    private const string Text = """{"Records":[{"eventVersion":"1.11","eventID":"a"},{"eventVersion":"1.11","eventID":"b"}]}""";

    public static IEnumerable<TheoryDataRow> Texts => Cases.Read("log-texts");

    public static IEnumerable<TheoryDataRow<string, string>> Damages =>
    [
        new("whole", "a b"),
        new("two members", "a b a b"),
        new("zeros behind", "a b"),
        new("cut in the data", "LogFileGzip"),
        new("cut in the trailer", "a b LogFileGzip"),
        new("garbage behind", "a b LogFileGzip"),
        new("wrong size", "LogFileGzip"),
        new("header only", "LogFileGzip"),
        new("two bytes", "LogFileGzip"),
        new("flipped", "LogFileGzip"),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Content_decides(string text, string expected)
    {
        var content = Encoding.UTF8.GetBytes(text.Replace("V,", "\"eventVersion\":\"1.11\",", StringComparison.Ordinal).Replace("{V}", "{\"eventVersion\":\"1.11\"}", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));

        Assert.Equal(expected.Trim(), new MemoryStore(content).Read());
        if (content.Length > 0)
            Assert.Equal(expected.Trim(), new MemoryStore(Gzip(content)).Read());
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Gzip_is_read_to_where_it_is_damaged(string damage, string expected)
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(Text));
        byte[] content = damage switch
        {
            "two members" => [.. whole, .. whole],
            "zeros behind" => [.. whole, .. new byte[512]],
            "cut in the data" => whole[..20],
            "cut in the trailer" => whole[..^3],
            "garbage behind" => [.. whole, .. "garbage"u8],
            "wrong size" => [.. whole[..^4], 1, 2, 3, 4],
            "header only" => whole[..10],
            "two bytes" => whole[..2],
            "flipped" => [.. whole[..12], (byte)(whole[12] ^ 0xff), .. whole[13..]],
            _ => whole,
        };

        Assert.Equal(expected, new MemoryStore(content).Read());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal("a b", new MemoryStore([.. encoding.Preamble, .. encoding.GetBytes(Text)]).Read());
        Assert.Equal("a b", new MemoryStore(Gzip([.. encoding.Preamble, .. encoding.GetBytes(Text)])).Read());
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_read_and_told()
    {
        var warnings = new WarningLog();

        Assert.Equal("\ufffd b", new MemoryStore([.. "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventID\":\""u8, 0xff, .. "\"},{\"eventVersion\":\"1.11\",\"eventID\":\"b\"}]}"u8]).Read(null, warnings));
        Assert.Contains("not UTF-8", Assert.Single(warnings.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_costs_no_stack()
    {
        var deep = $$"""{"eventVersion":"1.11","eventID":"a","requestParameters":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""";

        Assert.Equal("a", new MemoryStore(Encoding.UTF8.GetBytes(deep)).Read());
        Assert.Equal("LogFileJson", new MemoryStore(Encoding.UTF8.GetBytes(new string('[', 10_000))).Read());
        Assert.Equal("", new MemoryStore(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))).Read());
    }

    [Fact]
    public void A_gzip_bomb_is_read_to_the_limit()
    {
        var bomb = Gzip([.. Encoding.UTF8.GetBytes(Text), .. Enumerable.Repeat((byte)' ', 10_000_000)]);

        Assert.Equal("a b LogFileTooLarge", new MemoryStore(bomb).Read(new LogReadLimits(MaxPlainSize: 1_000_000)));
        Assert.Equal("a b", new MemoryStore(bomb).Read());
    }

    [Fact]
    public void A_huge_value_is_not_held_whole()
    {
        var huge = Encoding.UTF8.GetBytes($$"""{"Records":[{"eventVersion":"1.11","eventID":"a"},{"eventVersion":"1.11","eventID":"{{new string('x', 5_000_000)}}"}]}""");

        Assert.Equal("a LogRecordTooLarge", new MemoryStore(huge).Read(new LogReadLimits(MaxRecordSize: 1 << 20)));
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal))
            gzip.Write(content);
        return stored.ToArray();
    }

    private sealed class WarningLog : ITrailLog
    {
        public List<string> Texts { get; } = [];

        public void Warning(string text) => Texts.Add(text);

        public void Verbose(string text) => Texts.Add("verbose " + text);

        public void Skipped(TrailException error) => Texts.Add(error.Id);

        public void Progress(WorkProgress progress) => Texts.Add("progress");
    }
}
