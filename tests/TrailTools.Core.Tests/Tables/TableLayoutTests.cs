using TrailTools.Cloud.Athena;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Tables;

public class TableLayoutTests
{
    private static readonly TableId Id = new("default", "logs");

    [Fact]
    public void Our_own_table_has_all_three()
    {
        var table = Table(
            ["account", "region", "day"],
            ("projection.enabled", "true"),
            ("projection.account.type", "enum"),
            ("projection.account.values", "111111111111,222222222222"),
            ("projection.region.type", "enum"),
            ("projection.region.values", "eu-west-1"),
            ("projection.day.type", "date"),
            ("projection.day.format", "yyyy/MM/dd"),
            ("projection.day.range", "2026/03/04,NOW"),
            ("location", "s3://bucket/AWSLogs/"),
            ("storage.location.template", "s3://bucket/AWSLogs/${account}/CloudTrail/${region}/${day}"));

        var layout = TableLayout.Read(table);

        Assert.Equal(Id, layout.Id);
        Assert.Same(table.Columns, layout.Columns);
        Assert.Equal("s3://bucket/AWSLogs/", layout.Location);
        Assert.Equal("s3://bucket/AWSLogs/${account}/CloudTrail/${region}/${day}", layout.Template);
        Assert.Equal(("account", PartitionKind.Enum), (layout.Account!.Name, layout.Account.Kind));
        Assert.Equal(["111111111111", "222222222222"], layout.Account.Values);
        Assert.Equal(["eu-west-1"], layout.Region!.Values);
        Assert.Equal(new PartitionKey("day", PartitionKind.Date) { Values = layout.Day!.Values, Format = "yyyy/MM/dd", Range = "2026/03/04,NOW", FirstDay = new(2026, 3, 4) }, layout.Day);
        Assert.Empty(layout.Others);
    }

    [Fact]
    public void Account_may_be_injected()
        => Assert.Equal(PartitionKind.Injected, TableLayout.Read(Table(["account"], ("projection.enabled", "TRUE"), ("projection.account.type", "injected"))).Account!.Kind);

    /// <summary>Athena User Guide: partition projection, the older table with partitions added by hand, that of organizations; Security Analytics Bootstrap.</summary>
    [Theory]
    [InlineData("timestamp", null, null, "timestamp", "")]
    [InlineData("region year month day", null, "region", null, "year month day")]
    [InlineData("account region year month day", "account", "region", null, "year month day")]
    [InlineData("date_partition region_partition account_partition", "account_partition", "region_partition", "date_partition", "")]
    [InlineData("", null, null, null, "")]
    [InlineData("team", null, null, null, "team")]
    [InlineData("day timestamp", null, null, "day", "timestamp")]
    public void Tables_of_others_are_recognised_by_their_names(string keys, string? account, string? region, string? day, string others)
    {
        var layout = TableLayout.Read(Table(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal((account, region, day), (layout.Account?.Name, layout.Region?.Name, layout.Day?.Name));
        Assert.Equal(others, string.Join(' ', layout.Others.Select(static key => key.Name)));
        Assert.Null(layout.Day?.Format);
    }

    [Fact]
    public void Without_projection_properties_say_nothing()
    {
        var layout = TableLayout.Read(Table(["account"], ("projection.enabled", "false"), ("projection.account.type", "enum"), ("projection.account.values", "1")));

        Assert.Equal(PartitionKind.Catalog, layout.Account!.Kind);
        Assert.Empty(layout.Account.Values);
    }

    [Theory]
    [InlineData("yyyy/MM/dd", "2020/01/01,NOW", "timestamp", "2020-01-01")]
    [InlineData("yyyy-MM-dd", "2020-01-01 , NOW", "timestamp", "2020-01-01")]
    [InlineData("yyyy/MM/dd", "NOW-3YEARS,NOW", "timestamp", null)]
    [InlineData("yyyy/MM/dd", "", "timestamp", null)]
    [InlineData("yyyy/MM/dd/HH", "2020/01/01/00,NOW", null, null)]
    [InlineData("dd/MM/yyyy", "01/01/2020,NOW", null, null)]
    [InlineData("yyyy", "2020,NOW", null, null)]
    [InlineData("%", "%", null, null)]
    public void A_day_is_one_that_sorts_as_text(string format, string range, string? day, string? first)
    {
        var layout = TableLayout.Read(Table(["timestamp"], ("projection.enabled", "true"), ("projection.timestamp.type", "date"), ("projection.timestamp.format", format), ("projection.timestamp.range", range)));

        Assert.Equal(day, layout.Day?.Name);
        Assert.Equal(first, layout.Day?.FirstDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(range, (layout.Day ?? layout.Others[0]).Range);
    }

    [Theory]
    [InlineData("account", "bigint", "enum")]
    [InlineData("account", "string", "integer")]
    [InlineData("day", "date", "date")]
    [InlineData("day", "string", "enum")]
    [InlineData("region", "string", "date")]
    public void What_cannot_be_compared_as_the_folders_text_is_another_column(string name, string type, string kind)
    {
        var table = new TableDescription(Id, [], [new(name, type)]) { Parameters = new Dictionary<string, string> { ["projection.enabled"] = "true", [$"projection.{name}.type"] = kind, [$"projection.{name}.format"] = "yyyy/MM/dd" } };

        var layout = TableLayout.Read(table);

        Assert.Equal(name, Assert.Single(layout.Others).Name);
        Assert.True(layout is { Account: null, Region: null, Day: null });
    }

    private static TableDescription Table(string[] keys, params (string Name, string Value)[] properties)
        => new(Id, [new("eventversion", "string")], [.. keys.Select(static key => new CatalogColumn(key, "string"))])
        {
            Parameters = properties.ToDictionary(static property => property.Name, static property => property.Value),
        };
}
