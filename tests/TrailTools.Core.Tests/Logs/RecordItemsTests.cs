using System.Text;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

public class RecordItemsTests
{
    public static IEnumerable<TheoryDataRow> Items => Cases.Read("record-items");

    [Theory]
    [MemberData(nameof(Items))]
    public void A_text_is_taken_by_its_beginning_and_its_end(string text, string separator, string expected)
    {
        var items = RecordItems.Of(Utf8(text));

        Assert.Equal(separator, items?.Separator switch { RecordItems.Comma => "comma", RecordItems.LineEnd => "line", _ => "none" });
        if (items is { } found)
            Assert.Equal(Plain(expected), Encoding.UTF8.GetString(found.Text.Span));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(Plain(text));

    /// <summary>The text of a cell; an empty one is written as a zero character.</summary>
    private static string Plain(string cell)
        => cell.Replace("\0", "", StringComparison.Ordinal).Replace("@", "\"eventVersion\":\"1\"", StringComparison.Ordinal);
}
