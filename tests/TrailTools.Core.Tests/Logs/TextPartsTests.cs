using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

/// <summary>What is cut into parts is all there, and cut only where a record may end.</summary>
public class TextPartsTests
{
    private const string Record = """{"eventVersion":"1"}""";
    private const string Nested = """{"eventVersion":"1","x":[{},{"eventVersion":"2"}]}""";
    private const string InText = """{"eventVersion":"1","x":"},{\"eventVersion\":\"2\"}"}""";

    [Theory]
    [InlineData(0, Record, true)]
    [InlineData(1, Record, true)]
    [InlineData(200, Record, true)]
    [InlineData(200, Nested, true)]
    [InlineData(200, InText, true)]
    [InlineData(200, """{"userIdentity":{}}""", true)]
    [InlineData(200, """{"other":{}}""", false)]
    public void Of_one_shape(int count, string record, bool isWhole)
    {
        var records = Enumerable.Repeat(record, count).ToArray();
        foreach (var size in (int[])[128, 256, 1024])
        {
            AssertParts(Wrapped(records), size, isWhole, isWhole ? string.Join(',', records) : "");
            if (count > 0 && RecordItems.StartLength(Encoding.UTF8.GetBytes(record)) > 0)
            {
                AssertParts(string.Join('\n', records), size, isWhole, string.Join('\n', records));
                AssertParts(string.Join("\r\n", records) + "\r\n", size, isWhole, string.Join("\r\n", records));
            }
        }
    }

    [Fact]
    public void Of_every_length()
    {
        // The text's end comes to lie before, at and behind a buffer's end.
        for (var count = 1; count <= 20; count++)
        {
            for (var pad = 0; pad < 30; pad++)
            {
                string[] records = [.. Enumerable.Repeat(Record, count), $$"""{"eventVersion":"{{new string('x', pad)}}"}"""];
                AssertParts(Wrapped(records), 128, true, string.Join(',', records));
                AssertParts(string.Join('\n', records), 128, true, string.Join('\n', records));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData(""" {"Records":[]}""")]
    [InlineData("""{"Records":[""")]
    [InlineData("""{"Records":[{"eventVersion":"1"}]""")]
    [InlineData("""{"Records":[{"eventVersion":"1"}],"more":1}""")]
    public void Of_another_shape_there_are_none(string text) => AssertParts(text, 128, false, "");

    [Fact]
    public void A_record_larger_than_a_part_ends_them()
    {
        string[] records = [.. Enumerable.Repeat(Record, 20), $$"""{"eventVersion":"{{new string('x', 300)}}"}""", .. Enumerable.Repeat(Record, 20)];
        foreach (var (text, separator) in ((string, char)[])[(Wrapped(records), ','), (string.Join('\n', records), '\n')])
        {
            var (parts, isWhole) = Read(text, 128);
            Assert.False(isWhole);
            Assert.Equal(string.Join(separator, records[..20]), string.Join(separator, parts.Select(static part => part.Text)));
            Assert.Equal(20, parts.Sum(static part => part.Count));
        }
    }

    [Fact]
    public void Random_records_are_all_given_and_counted_where_borders_are_theirs()
        => LargeLogs.Records.Sample(
            static records =>
            {
                var text = Wrapped(records);
                var (parts, isWhole) = Read(text, 256);
                var given = string.Join(',', parts.Select(static part => part.Text));
                Assert.StartsWith(given, string.Join(',', records), StringComparison.Ordinal);
                Assert.Equal(isWhole, given.Length == text.Length - "{\"Records\":[]}".Length);
                Assert.True(!isWhole || parts.Sum(static part => part.Count) >= records.Length);
            },
            iter: 500, seed: "0000KOIPe036", threads: 1);

    private static string Wrapped(string[] records) => $"{{\"Records\":[{string.Join(',', records)}]}}";

    private static void AssertParts(string text, int size, bool isWhole, string joined)
    {
        var (parts, whole) = Read(text, size);
        var separator = text.StartsWith("{\"Records", StringComparison.Ordinal) ? "," : "\n";
        Assert.Equal(joined, string.Join(separator, parts.Select(static part => part.Text)).TrimEnd());
        Assert.Equal(isWhole, whole);
        Assert.All(parts, part => Assert.Equal(part.Text.Length == 0 ? 0 : Regex.Count(part.Text, Border(text)) + (separator == "\n" ? 1 : 0), part.Count));
    }

    /// <summary>What records begin with, or what parts lines.</summary>
    private static string Border(string text) => text.StartsWith("{\"Records", StringComparison.Ordinal) ? """\{"(eventVersion|userIdentity)":""" : "\n";

    private static (List<(string Text, int Count)> Parts, bool IsWhole) Read(string text, int size)
    {
        var parts = new TextParts(new MemoryStream(Encoding.UTF8.GetBytes(text)), size);
        var found = new List<(string, int)>();
        foreach (var part in parts.Read())
        {
            using (part)
                found.Add((Encoding.UTF8.GetString(part.Items.Text.Span), part.Count));
        }

        return (found, parts.IsWhole);
    }
}
