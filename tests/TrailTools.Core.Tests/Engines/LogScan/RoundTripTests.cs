using System.Text.Json;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>A value copied from an event finds that event.</summary>
public class RoundTripTests
{
    [Fact]
    public Task On_generated_logs() => EveryTextFindsItsRecord(Repository.SampleLogs);

    [Fact]
    public Task On_real_logs() => EveryTextFindsItsRecord(Repository.RequireSharedLogs());

    private static async Task EveryTextFindsItsRecord(string folder)
    {
        var texts = 0;
        foreach (var record in await Scans.Records(folder))
        {
            foreach (var (path, text) in Texts(JsonDocument.Parse(record.Utf8).RootElement, ""))
            {
                texts++;
                AssertFinds(FieldMap.Find(path), text, record);
                if (path.StartsWith("requestParameters", StringComparison.OrdinalIgnoreCase))
                    AssertFinds(FieldMap.ResourceName, text, record);
            }

            foreach (var column in FieldMap.Columns)
            {
                if (column.Kind == FieldKind.Text && column.Cell(record) is { Length: > 0 } cell)
                    AssertFinds(column, cell, record);
            }
        }

        Assert.True(texts > 10_000);
    }

    private static void AssertFinds(Field field, string text, TrailRecord record)
    {
        if (text.Length > 0 && !RecordPredicate.Of(TextFilter.AnyText(field, [text]))(record))
            Assert.Fail($"'{field}' = '{text}' does not find {record.Whole.Text}");
    }

    private static IEnumerable<(string Path, string Text)> Texts(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value, Step(path, member.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, place) => Texts(item, $"{path}[{place}]")),
        JsonValueKind.String => [(path, value.GetString()!)],
        _ => [],
    };

    private static string Step(string path, string name)
        => path.Length == 0 ? name : $"{path}['{name.Replace("'", "''", StringComparison.Ordinal)}']";
}
