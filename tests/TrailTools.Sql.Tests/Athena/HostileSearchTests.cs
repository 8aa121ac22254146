using System.Text.Json;
using TrailTools.Diagnostics;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Athena;

/// <summary>Hostile texts in log files, and in the filters that look for them at Athena: each is found as what it is, and nothing else is.</summary>
public sealed class HostileSearchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-");

    /// <summary>Each question is a run of DuckDB: an eighth of the texts are enough.</summary>
    private const int OneIn = 8;

    [Fact]
    public async Task A_value_that_is_logged_is_found_by_itself()
    {
        string[] texts = [.. HostileTexts.All.Where(static (_, index) => index % OneIn == 0)];
        var athena = new LocalAthena([Write(texts)]);

        foreach (var text in texts)
        {
            var found = await Ask(athena, new AllOf([Equal("UserAgent", text), Equal("requestParameters.name", text)]));

            Assert.Equal(texts.Where(other => other.Equals(text, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(IEnumerable<string> texts)
    {
        var path = Path.Combine(_folder.FullName, "hostile.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            Records = texts.Select(static (text, number) => new { eventVersion = "1.08", eventTime = "2026-03-04T00:00:00Z", eventName = "PutObject", eventID = $"{number}", userAgent = text, requestParameters = new { name = text } }),
        }));
        return path;
    }

    private static async Task<List<string>> Ask(LocalAthena athena, Condition condition)
    {
        var found = new List<string>();
        await foreach (var batch in athena.Engine().SearchAsync(new EventQuestion { Condition = condition }, new SearchSummary(), NullTrailLog.Instance, TestContext.Current.CancellationToken))
            found.AddRange(batch.Select(static one => one.UserAgent!));
        return found;
    }

    private static Comparison Equal(string field, string text) => new(FieldMap.Find(field), ComparisonOperator.Equal, Operand.Of(text));
}
