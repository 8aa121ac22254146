using TrailTools.Cloud.Athena;
using TrailTools.Queries.Results;

namespace TrailTools.Core.Tests.Queries.Results;

public class ResultValueTests
{
    [Theory]
    [InlineData("varchar", "12", "12")]
    [InlineData("bigint", "-12", -12L)]
    [InlineData("integer", "7", 7L)]
    [InlineData("double", "1.5E10", 1.5e10)]
    [InlineData("double", "NaN", double.NaN)]
    [InlineData("boolean", "true", true)]
    [InlineData("date", "2026-03-04", "2026-03-04")]
    [InlineData("array", "[a, b]", "[a, b]")]
    [InlineData("row", "{a=1}", "{a=1}")]
    [InlineData("map", "{k=v}", "{k=v}")]
    [InlineData("bigint", "no number", "no number")]
    [InlineData("bigint", null, null)]
    [InlineData("json", "no json", "no json")]
    [InlineData("varchar", "", "")]
    public void Of_plain_types(string type, string? text, object? value) => Assert.Equal(value, ResultValue.Of(new ResultColumn("x", type), text));

    [Theory]
    [InlineData("timestamp", "2026-03-04 12:00:00.000", "2026-03-04T12:00:00.0000000+00:00")]
    [InlineData("timestamp", "2026-03-04 12:00:00.123456", "2026-03-04T12:00:00.1234560+00:00")]
    [InlineData("timestamp with time zone", "2026-03-04 12:00:00.000 UTC", "2026-03-04T12:00:00.0000000+00:00")]
    [InlineData("timestamp with time zone", "2026-03-04 12:00:00.000 +02:00", "2026-03-04T10:00:00.0000000+00:00")]
    [InlineData("timestamp with time zone", "2026-07-04 12:00:00.000 America/New_York", "2026-07-04T16:00:00.0000000+00:00")]
    public void Times_are_moments(string type, string text, string expected)
        => Assert.Equal(expected, Assert.IsType<DateTimeOffset>(ResultValue.Of(new ResultColumn("x", type), text)).ToString("o"));

    [Fact]
    public void Decimals_keep_their_digits() => Assert.Equal(12.340m, ResultValue.Of(new ResultColumn("x", "decimal"), "12.340"));

    [Fact]
    public void Json_is_a_value() => Assert.Equal("b", Assert.IsType<TrailJsonObject>(ResultValue.Of(new ResultColumn("x", "json"), """{"a": "b"}"""))["A"]);

    [Fact]
    public void An_unknown_zone_leaves_the_text() => Assert.Equal("2026-03-04 12:00:00.000 Nowhere/City", ResultValue.Of(new ResultColumn("x", "timestamp with time zone"), "2026-03-04 12:00:00.000 Nowhere/City"));
}
