using System.Text;
using TrailTools.Events;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Events;

public class EventTests
{
    private const string PathRecord = """
        {"eventName":"CreateUser","requestParameters":{"name":"alice","tags":[{"key":"env","nested":[{"deep":1}]},{"key":"owner","nested":[{"deep":2}]}],
        "a.b":"dotted","it's":"quoted","[x]":{"y":"bracketed"},"numbers":[1,2],"nothing":null}}
        """;

    public static IEnumerable<TheoryDataRow> Users => Cases.Read("users");

    public static IEnumerable<TheoryDataRow> Targets => Cases.Read("targets");

    public static IEnumerable<TheoryDataRow> Paths => Cases.Read("json-paths");

    [Theory]
    [MemberData(nameof(Users))]
    public void Who_is_told_in_words(string identity, string user, string role, string session)
    {
        var found = Records.EventOf($$"""{"userIdentity":{{identity}}}""");

        Assert.Equal((user, role, session), (found.UserName ?? "-", found.RoleName ?? "-", found.SessionName ?? "-"));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_was_acted_on_is_told_in_short(string source, string rest, string expected)
        => Assert.Equal(expected, Records.EventOf($$"""{"eventSource":"{{source}}",{{rest}}}""").Target ?? "-");

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_finds_its_texts(string path, string expected)
        => Assert.Equal(expected.Trim(), JsonPath.Split(path) is { } steps ? string.Join(' ', JsonPath.Walk(Records.Of(PathRecord).Whole, steps).Select(static value => value.Text)) : "none");

    [Fact]
    public void Columns_are_an_events_properties_in_their_order()
        => Assert.Equal(typeof(TrailEvent).GetProperties().Select(static property => property.Name), FieldMap.Columns.Select(static field => field.Name));

    [Fact]
    public void Columns_and_properties_have_the_same_values()
    {
        var found = Records.EventOf("""
            {"eventTime":"2026-03-04T12:00:00Z","eventName":"CreateUser","readOnly":"true","resources":[{"ARN":"arn:aws:s3:::logs"}],
            "userIdentity":{"type":"IAMUser","userName":"alice","sessionContext":{"attributes":{"mfaAuthenticated":"false"}}}}
            """);

        foreach (var column in FieldMap.Columns)
        {
            var value = typeof(TrailEvent).GetProperty(column.Name)!.GetValue(found);
            Assert.Equal(value is DateTimeOffset time ? EventTime.Format(time) : value?.ToString(), column.Cell(found.Record));
        }
    }

    [Theory]
    [InlineData("""{"additionalEventData":{"MFAUsed":"Yes"}}""", true)]
    [InlineData("""{"additionalEventData":{"MFAUsed":"No"},"userIdentity":{"sessionContext":{"attributes":{"mfaAuthenticated":"true"}}}}""", false)]
    [InlineData("""{"userIdentity":{"sessionContext":{"attributes":{"mfaAuthenticated":"true"}}}}""", true)]
    [InlineData("""{"userIdentity":{"sessionContext":{"attributes":{"mfaAuthenticated":true}}}}""", true)]
    [InlineData("""{"userIdentity":{}}""", null)]
    public void A_second_factor_is_known_from_the_login_or_the_session(string json, bool? expected)
        => Assert.Equal(expected, Records.EventOf(json).MfaAuthenticated);

    [Theory]
    [InlineData("2026-03-04T12:00:00Z", "2026-03-04T12:00:00Z")]
    [InlineData("2026-03-04T12:00:00.5Z", "2026-03-04T12:00:00.5Z")]
    [InlineData("2026-03-04T21:00:00+09:00", "2026-03-04T12:00:00Z")]
    [InlineData("2026-03-04", null)]
    [InlineData("Wed Mar 4 2026", null)]
    [InlineData("", null)]
    public void A_wrong_time_is_no_time(string text, string? expected)
        => Assert.Equal(expected, Records.EventOf($$"""{"eventTime":"{{text}}"}""").EventTime is { } time ? EventTime.Format(time) : null);

    [Fact]
    public void Any_field_is_reached_by_its_path()
    {
        var found = Records.EventOf(PathRecord);

        Assert.Equal("alice", found.Get("requestParameters.name"));
        Assert.Equal(2L, found.Get("requestParameters.numbers[1]"));
        Assert.Equal(["env", "owner"], Assert.IsType<object?[]>(found.Get("requestParameters.tags.key")));
        Assert.Null(found.Get("a..b"));
    }

    [Fact]
    public void Objects_are_read_only_dictionaries_whose_text_is_JSON()
    {
        var value = (TrailJsonObject)Records.EventOf("""{"requestParameters":{ "b" : 1.50, "B": [ true, null ], "c": {} }}""").RequestParameters!;

        Assert.Equal("""{"b":1.50,"B":[true,null],"c":{}}""", value.ToString());
        Assert.Equal(1.50m, value["b"]);
        Assert.Equal("[true,null]", value["B"]!.ToString());
        Assert.Equal("{}", value["C"]!.ToString());
        Assert.Equal(["b", "B", "c"], value.Keys.Cast<string>());
        Assert.Throws<NotSupportedException>(() => value["b"] = 2);
    }

    [Theory]
    [InlineData("""{"a" : "x y\"\\ \n" , "b":[ 1 , 2 ]}""", """{"a":"x y\"\\ \n","b":[1,2]}""")]
    [InlineData("{\r\n\t\"a\"\r:\n1e5}", "{\"a\":1e5}")]
    [InlineData("{\"a\":\"\\\\\" , \"b\":1}", "{\"a\":\"\\\\\",\"b\":1}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}")]
    public void Compact_JSON_has_no_blanks_between_tokens_and_nothing_else_changed(string json, string expected)
        => Assert.Equal(expected, Encoding.UTF8.GetString(JsonText.Compact(Encoding.UTF8.GetBytes(json)).Span));

    [Theory]
    [InlineData(@"plain", "plain")]
    [InlineData(@"a\""b\\c\/d", "a\"b\\c/d")]
    [InlineData(@"\b\f\n\r\t", "\b\f\n\r\t")]
    [InlineData(@"\u00e4\u00C4", "äÄ")]
    [InlineData(@"\ud83d\ude00", "😀")]
    [InlineData(@"\ud83d", "\ufffd")]
    [InlineData(@"\ude00x", "\ufffdx")]
    [InlineData(@"\\u0041", @"\u0041")]
    [InlineData(@"é\n😀", "é\n😀")]
    public void Escapes_are_resolved(string inside, string expected)
        => Assert.Equal(expected, JsonText.Unescape(Encoding.UTF8.GetBytes(inside)));
}
