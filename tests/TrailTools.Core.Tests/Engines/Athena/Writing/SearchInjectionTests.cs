using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Grammar;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Athena.Writing;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Engines.Athena.Writing;

/// <summary>Hostile texts in a search's filters: whatever they say, the query is one SELECT of the same form, in the eyes of a grammar that others wrote.</summary>
public class SearchInjectionTests
{
    private static readonly TableLayout Table = new(new TableId("default", "logs"), [.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, TrailTools.Tables.Ddl.HiveTypes.Of(column.Type)))])
    {
        Account = new PartitionKey("account", PartitionKind.Enum) { Values = ["111122223333"] },
        Region = new PartitionKey("region", PartitionKind.Enum) { Values = ["eu-west-1"] },
        Day = new PartitionKey("day", PartitionKind.Date) { Format = "yyyy/MM/dd" },
    };

    private static readonly RecordShape Shape = new(Table.Columns);

    public static IEnumerable<TheoryDataRow<int>> Tens => Enumerable.Range(0, (HostileTexts.All.Count + 9) / 10).Select(static ten => new TheoryDataRow<int>(ten));

    [Theory]
    [MemberData(nameof(Tens))]
    public void A_filter_s_text_is_one_literal_or_stays_here(int ten)
    {
        foreach (var text in HostileTexts.All.Skip(ten * 10).Take(10))
        {
            var (sql, like) = (Write(Equal("EventName", text)), Write(new AnyOf([.. Filters(text)])));

            Assert.Equal(Plain(Write(Equal("EventName", "a"))), Plain(sql.Replace("\"eventname\" IS NOT NULL", "lower(\"eventname\") = 'a'", StringComparison.Ordinal)));
            Assert.All([sql, like], AssertIsOneStatement);
        }
    }

    /// <summary>A field's name may come from a user too: it is looked for among a record's members and never written.</summary>
    [Fact]
    public void A_field_s_name_is_never_written()
    {
        foreach (var sql in HostileTexts.All.Select(static text => Written(() => Write(new Presence(FieldMap.Find(text))))).OfType<string>())
            AssertIsOneStatement(sql);
    }

    private static void AssertIsOneStatement(string sql)
    {
        var parsed = GrammarWitness.Trino(sql);
        Assert.Equal((null, 1), (parsed.Error, parsed.Statements.Count));
    }

    private static IEnumerable<Condition> Filters(string text)
    {
        Field[] fields = [FieldMap.Principal, FieldMap.ResourceName, .. new[] { "EventName", "UserName", "Target", "UserAgent", "AccountId", "AwsRegion", "requestParameters.bucketName" }.Select(FieldMap.Find)];
        foreach (var field in fields)
        {
            yield return new Comparison(field, ComparisonOperator.Equal, Operand.Of(text));
            if (Wildcard.TryParse($"*{text}*", out var pattern))
                yield return new WildcardMatch(field, pattern);
        }
    }

    /// <summary>A query without what stands in its literals.</summary>
    private static string Plain(string sql) => System.Text.RegularExpressions.Regex.Replace(sql, "'(?:[^']|'')*'", "''");

    private static string Write(Condition condition)
        => new SearchWriter(Table, Shape, NullTrailLog.Instance).Write(new EventQuestion { Condition = condition }, null, allowFullScan: true).Single();

    private static Comparison Equal(string field, string text) => new(FieldMap.Find(field), ComparisonOperator.Equal, Operand.Of(text));

    private static string? Written(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (TrailException error) when (error.Id is "AthenaFieldMissing" or "FieldUnknown")
        {
            return null;
        }
    }
}
