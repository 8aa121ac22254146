using TrailTools.Tables;

namespace TrailTools.Core.Tests.Tables;

public class ColumnTypeReaderTests
{
    [Theory]
    [InlineData("string", "text")]
    [InlineData(" STRING ", "text")]
    [InlineData("decimal(10, 2)", "text")]
    [InlineData("map<string,string>", "map")]
    [InlineData("array<struct<arn:string,accountid:string>>", "[{arn:text,accountid:text}]")]
    [InlineData("struct<a:struct<b:map<string, string>>,\n c:array<bigint>>", "{a:{b:map},c:[text]}")]
    public void Types_are_read(string text, string expected) => Assert.Equal(expected, Told(ColumnTypeReader.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("struct<a>")]
    [InlineData("struct<a:string")]
    [InlineData("array<string>>")]
    [InlineData("map<string>")]
    [InlineData("decimal(1")]
    public void What_is_no_type_is_none(string text) => Assert.Null(ColumnTypeReader.Read(text));

    private static string Told(ColumnType? type) => type switch
    {
        StructType one => $"{{{string.Join(',', one.Fields.Select(static field => $"{field.Name}:{Told(field.Type)}"))}}}",
        ListType one => $"[{Told(one.Item)}]",
        MapType => "map",
        TextType => "text",
        _ => "none",
    };
}
