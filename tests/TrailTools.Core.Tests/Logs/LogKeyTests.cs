using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

public class LogKeyTests
{
    public static IEnumerable<TheoryDataRow> Keys => Cases.Read("log-keys");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_read_in_parts_or_not_at_all(string path, string expected)
    {
        var key = LogKey.Parse(path);

        var parts = key is null ? "none" : $"{key.OrganizationId ?? "-"} {key.AccountId} {key.Region} {key.Kind} {key.DeliveryTime:yyyy-MM-dd'T'HH:mm:ss}";
        Assert.Equal(expected, parts);
    }
}
