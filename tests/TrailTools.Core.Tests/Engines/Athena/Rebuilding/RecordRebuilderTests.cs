using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using TrailTools.Cloud.Athena;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Queries.Results;

namespace TrailTools.Core.Tests.Engines.Athena.Rebuilding;

public class RecordRebuilderTests
{
    private static readonly CatalogColumn[] Table =
    [
        new("eventname", "string"), new("eventtime", "string"), new("readonly", "string"), new("requestparameters", "string"), new("managementevent", "string"), new("mine", "string"),
        new("useridentity", "struct<type:string,sessioncontext:struct<attributes:struct<mfaauthenticated:string>,webidfederationdata:struct<attributes:map<string,string>>>>"),
        new("resources", "array<struct<arn:string,accountid:string>>"),
    ];

    /// <summary>In the order in which the shape has its columns.</summary>
    private static readonly string[] Order = ["type", "mfaAuthenticated", "attributes", "eventTime", "eventName", "requestParameters", "readOnly", "ARN", "accountId", "managementEvent"];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"eventName":"CreateUser"}""", "eventName", "CreateUser")]
    [InlineData("""{"readOnly":true,"managementEvent":false}""", "readOnly", "true", "managementEvent", "false")]
    [InlineData("""{"readOnly":"True"}""", "readOnly", "True")]
    [InlineData("""{"requestParameters":{"a":[1,{"b":null}]}}""", "requestParameters", """{"a":[1,{"b":null}]}""")]
    [InlineData("""{"requestParameters":[1]}""", "requestParameters", "[1]")]
    [InlineData("""{"requestParameters":"{\"a\":1"}""", "requestParameters", """{"a":1""")]
    [InlineData("""{"requestParameters":"{\"a\":1}, \"eventName\":\"forged\""}""", "requestParameters", "{\"a\":1}, \"eventName\":\"forged\"")]
    [InlineData("""{"eventName":"a\"b\\c\n\u001b\t"}""", "eventName", "a\"b\\c\n\u001b\t")]
    [InlineData("""{"eventName":""}""", "eventName", "")]
    [InlineData("""{"userIdentity":{"type":"Root"}}""", "type", "Root")]
    [InlineData("""{"userIdentity":{"sessionContext":{"attributes":{"mfaAuthenticated":"true"}}}}""", "mfaAuthenticated", "true")]
    [InlineData("""{"userIdentity":{"sessionContext":{"webIdFederationData":{"attributes":{"k":"v"}}}}}""", "attributes", """{"k":"v"}""")]
    [InlineData("""{"resources":[{"ARN":"arn:a","accountId":"1"},{"ARN":"arn:b"}]}""", "ARN", """["arn:a","arn:b"]""", "accountId", """["1",null]""")]
    [InlineData("""{"resources":[]}""", "ARN", "[]", "accountId", "[]")]
    public void A_record_is_as_AWS_spells_it(string json, params string[] values)
        => Assert.Equal(json, Rebuild([.. Order.Select(name => Array.IndexOf(values, name) is >= 0 and var at && at % 2 == 0 ? values[at + 1] : null)]));

    [Fact]
    public void Columns_that_no_record_has_are_no_members() => Assert.Equal(Order, new RecordShape(Table).Columns.Select(static column => column.Member));

    /// <summary>Whatever a log says, the record is one object of the members that were there, each a text or what it was.</summary>
    [Fact]
    public void No_text_breaks_out() => Gen.Select(Gen.Int[0, 3], Gen.OneOfConst("\"", "{", "}", "[", "]", ",", ":", "\\", "a", "\u0001", "null", "é😀").Array[0, 6], static (how, parts) => how == 0 ? null : string.Concat(parts)).Array[7].Sample(static texts =>
    {
        var record = JsonNode.Parse(Rebuild([texts[0], texts[1], null, texts[2], texts[3], texts[4], texts[5], null, null, texts[6]]))!.AsObject();
        Assert.Equal(texts[2], record["eventTime"]?.GetValue<string>());
        Assert.Equal(texts[3], record["eventName"]?.GetValue<string>());
        Assert.Equal(texts[4], record["requestParameters"] is JsonValue text ? text.GetValue<string>() : record["requestParameters"]?.ToJsonString() is null ? null : texts[4]);
        Assert.True(record.Count <= Order.Length);
    });

    private static string Rebuild(params string?[] values)
    {
        var block = ResultBlock.Of([.. Order.Select(static name => new ResultColumn(name, "varchar"))], [values]);
        return Encoding.UTF8.GetString(new RecordRebuilder(new RecordShape(Table)).Rebuild(block, 0).Span);
    }
}
