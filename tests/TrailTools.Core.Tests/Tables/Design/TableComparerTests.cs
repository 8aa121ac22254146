using TrailTools.Cloud.Athena;
using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables.Design;

public class TableComparerTests
{
    private static readonly GivenParts Nothing = new(false, false, false);
    private static readonly GivenParts All = new(true, true, true);
    private static readonly TableDescription Table = TableBuilder.Build(TableSamples.Spec);

    [Fact]
    public void The_same_table_does_not_differ()
    {
        Assert.Empty(Compare(Table, All));
        Assert.Empty(Compare(Table.With("location", "s3://logs/AWSLogs").With("EXTERNAL", "TRUE").With("created_by", null), All));
    }

    [Theory]
    [InlineData("projection.account.values", "111122223333,444455556666", "", "it reads the accounts 444455556666 too")]
    [InlineData("projection.account.values", "444455556666", "it does not read the accounts 111122223333", "it does not read the accounts 111122223333; it reads the accounts 444455556666 too")]
    [InlineData("projection.region.values", "us-east-1", "it does not read the Regions eu-west-1", "it does not read the Regions eu-west-1")]
    [InlineData("projection.day.range", "2026/03/01,NOW", "", "its first day is 2026-03-01, and not 2026-03-04")]
    [InlineData("projection.day.range", "2026/03/05,NOW", "its first day is 2026-03-05, and not 2026-03-04", "its first day is 2026-03-05, and not 2026-03-04")]
    [InlineData("projection.day.range", "NOW-1YEARS,NOW", "its first day is not said, and not 2026-03-04", "its first day is not said, and not 2026-03-04")]
    [InlineData("projection.enabled", "false", "its projection.enabled is false, and not true; it does not read the accounts 111122223333; it does not read the Regions eu-west-1, us-east-1; its first day is not said, and not 2026-03-04", null)]
    [InlineData("storage.location.template", null, "it has no storage.location.template", null)]
    [InlineData("location", "s3://other/AWSLogs/", "its location is s3://other/AWSLogs/, and not s3://logs/AWSLogs/", null)]
    public void What_matters_is_told(string property, string? value, string expected, string? asGiven)
    {
        var found = Table.With(property, value);

        Assert.Equal(expected, string.Join("; ", Compare(found, Nothing)));
        Assert.Equal(asGiven ?? expected, string.Join("; ", Compare(found, All)));
    }

    [Fact]
    public void Columns_are_compared_by_name_and_type()
    {
        CatalogColumn[] columns = [.. Table.Columns.Skip(1).Select(static column => column.Name == "readonly" ? column with { Type = "boolean" } : column with { Type = column.Type.Replace(",", ", ", StringComparison.Ordinal) }), new("more", "string")];

        Assert.Equal(["the column eventversion is missing", "the column readonly is boolean, and not string", "it has the column more string too"], Compare(Table with { Columns = columns }, Nothing));
    }

    [Theory]
    [InlineData("timestamp", "it is partitioned by timestamp string, and not by account string, region string, day string")]
    [InlineData(null, "it is partitioned by nothing, and not by account string, region string, day string")]
    public void Other_partitions_are_told_alone(string? key, string expected)
        => Assert.Equal([expected], Compare(Table with { PartitionKeys = key is null ? [] : [new(key, "string")] }, Nothing));

    [Fact]
    public void Injected_accounts_are_known_too()
    {
        var spec = TableSamples.Spec with { Accounts = TableSamples.Accounts(101) };
        var table = TableBuilder.Build(spec);

        Assert.Equal("injected", table.Parameters["projection.account.type"]);
        Assert.Equal(spec.Accounts, TableScope.Read(table).Accounts);
        Assert.Equal(["it does not read the accounts 000000000102"], new TableComparer(spec with { Accounts = TableSamples.Accounts(102) }, Nothing).Compare(table));
        Assert.Empty(new TableComparer(spec, All).Compare(table));
    }

    private static IReadOnlyList<string> Compare(TableDescription found, GivenParts given) => new TableComparer(TableSamples.Spec, given).Compare(found);
}
