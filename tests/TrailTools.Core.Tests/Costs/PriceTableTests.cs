using TrailTools.Costs;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Costs;

public class PriceTableTests
{
    private static readonly string Shipped = PriceTable.ShippedPath;

    [Fact]
    public void The_shipped_table_says_of_when_and_whence_it_is()
    {
        var table = PriceTable.Load(Shipped);

        Assert.Equal("USD", table.Currency);
        Assert.Contains("https://aws.amazon.com/s3/pricing/", table.Source, StringComparison.Ordinal);
        Assert.InRange(table.Date, new DateOnly(2025, 1, 1), DateOnly.FromDateTime(DateTime.UtcNow));
        Assert.Equal("STANDARD", table.Default.StoragePerGigabyteMonth.MaxBy(static price => (price.Value, price.Key == "STANDARD")).Key);
    }

    [Theory]
    [InlineData("us-east-1", "us-east-1", false)]
    [InlineData("us-west-2", "us-west-2", false)]
    [InlineData("sa-east-1", "us-east-1", true)]
    public void A_region_without_prices_gets_the_default_ones_and_is_told(string region, string found, bool isDefault)
    {
        var prices = PriceTable.Load(Shipped).For(region);

        Assert.Equal((found, isDefault), (prices.Region, prices.IsDefault));
    }

    [Fact]
    public void Amounts_are_a_gigabyte_a_terabyte_and_a_thousand()
    {
        var prices = PriceTable.Load(Shipped).Default;

        Assert.Equal(0.023m, prices.Storage("STANDARD", 1073741824));
        Assert.Equal(0.0018m, prices.Storage("GLACIER", 1073741824 / 2));
        Assert.Equal(0.023m, prices.Storage("A_CLASS_TO_COME", 1073741824));
        Assert.Equal(0.1m, prices.Transitions("DEEP_ARCHIVE", 2000));
        Assert.Equal(0m, prices.Transitions("STANDARD", 2000));
        Assert.Equal(0.005m, prices.Puts(1000));
        Assert.Equal(0.0004m, prices.Gets(1000));
        Assert.Equal(0.09m, prices.TransferOut(1073741824));
        Assert.Equal(5m, prices.Athena(1099511627776));
    }

    /// <summary>A piece of the shipped file, what stands there instead, and the place and the words of the error.</summary>
    [Theory]
    [InlineData("\"date\": \"2025-10-28\",", "", "at the top, 'date' is missing")]
    [InlineData("2025-10-28", "28.10.2025", "at date, a day")]
    [InlineData("\"USD\"", "\"\"", "at currency, a text")]
    [InlineData("\"USD\"", "3", "at currency, a text")]
    [InlineData("\"default\": \"us-east-1\"", "\"default\": \"mars-1\"", "at default, 'mars-1' is none of the regions")]
    [InlineData("\"us-west-2\": \"us-east-1\"", "\"us-west-2\": \"us-east-2\"", "at regions.us-west-2, 'us-east-2' is no region with prices of its own")]
    [InlineData("\"us-west-2\"", "\"us-east-2\"", "at regions, 'us-east-2' is given twice")]
    [InlineData("\"putPerThousand\": 0.005", "\"putPerThousands\": 0.005", "at regions.us-east-1, 'putPerThousands' is unknown")]
    [InlineData("\"putPerThousand\": 0.005", "\"putPerThousand\": -1", "at regions.us-east-1.putPerThousand, a number")]
    [InlineData("\"putPerThousand\": 0.005", "\"putPerThousand\": 1e400", "at regions.us-east-1.putPerThousand, a number")]
    [InlineData("\"putPerThousand\": 0.005", "\"putPerThousand\": \"0.005\"", "at regions.us-east-1.putPerThousand, a number")]
    [InlineData("\"STANDARD\": 0.023,", "", "at regions.us-east-1.storagePerGigabyteMonth, STANDARD is missing")]
    [InlineData("\"GLACIER\": 0.0036", "\"GLACIER\": null", "at regions.us-east-1.storagePerGigabyteMonth.GLACIER, a number")]
    [InlineData("\"currency\": \"USD\"", "\"currency\" \"USD\"", "at line 4, it is no JSON")]
    public void What_is_wrong_is_told_with_its_place(string piece, string instead, string expected)
    {
        var text = File.ReadAllText(Shipped);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        using var file = new TemporaryTable(text.Replace(piece, instead, StringComparison.Ordinal));

        var error = Assert.Throws<TrailException>(() => PriceTable.Load(file.Path));

        Assert.Equal(("PriceTableInvalid", TrailErrorKind.Corrupt, file.Path), (error.Id, error.Kind, error.Subject));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_file_of_something_else_is_no_table(string text)
    {
        using var file = new TemporaryTable(text);

        Assert.Equal("PriceTableInvalid", Assert.Throws<TrailException>(() => PriceTable.Load(file.Path)).Id);
    }

    [Fact]
    public void Comments_and_a_byte_order_mark_do_no_harm()
    {
        using var file = new TemporaryTable("\ufeff// our own discounts\n" + File.ReadAllText(Shipped));

        Assert.Equal("us-east-1", PriceTable.Load(file.Path).Default.Region);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
        => Assert.Equal("PriceTableMissing", Assert.Throws<TrailException>(() => PriceTable.Load(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()))).Id);

    [Fact]
    public void A_folder_is_no_table()
    {
        using var file = new TemporaryTable("{}");

        Assert.Contains(Assert.Throws<TrailException>(() => PriceTable.Load(Path.GetDirectoryName(file.Path)!)).Id, (string[])["PriceTableDenied", "PriceTableUnreadable"]);
    }

    private sealed class TemporaryTable : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prices");

        public TemporaryTable(string text) => File.WriteAllText(Path, text, new System.Text.UTF8Encoding(false));

        public string Path => System.IO.Path.Combine(_folder.FullName, "prices.json");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
