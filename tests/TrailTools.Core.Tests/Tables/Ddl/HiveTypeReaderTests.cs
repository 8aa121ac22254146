using TrailTools.Diagnostics;
using TrailTools.Tables;
using TrailTools.Tables.Ddl;

namespace TrailTools.Core.Tests.Tables.Ddl;

public class HiveTypeReaderTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData(" STRING ", "string")]
    [InlineData("array < struct< ARN : string , b:map<string,array<int>> > >", "array<struct<arn:string,b:map<string,array<int>>>>")]
    [InlineData("decimal( 10 , 2 )", "decimal(10,2)")]
    [InlineData("decimal", "decimal")]
    [InlineData("varchar(10)", "varchar(10)")]
    [InlineData("map<string,\nboolean>", "map<string,boolean>")]
    public void Types(string text, string expected) => Assert.Equal(expected, HiveTypeReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("strnig")]
    [InlineData("string string")]
    [InlineData("string)")]
    [InlineData("array<string")]
    [InlineData("array<>")]
    [InlineData("map<string>")]
    [InlineData("struct<a>")]
    [InlineData("struct<a:string,>")]
    [InlineData("struct<a-b:string>")]
    [InlineData("string(10)")]
    [InlineData("decimal(1,2")]
    [InlineData("string COMMENT 'x'")]
    public void What_is_none_is_refused(string text)
        => Assert.Equal("AthenaTypeInvalid", Assert.Throws<TrailException>(() => HiveTypeReader.Read(text)).Id);

    [Fact]
    public void One_without_end_is_refused()
        => Assert.Equal("AthenaTypeInvalid", Assert.Throws<TrailException>(() => HiveTypeReader.Read(string.Concat(Enumerable.Repeat("array<", 100_000)))).Id);

    [Fact]
    public void Documented_types_stay_as_they_are()
        => Assert.All(CloudTrailColumns.Documented.Select(static column => HiveTypes.Of(column.Type)), static type => Assert.Equal(type, HiveTypeReader.Read(type)));

    [Fact]
    public void Same_types_may_be_written_otherwise()
    {
        Assert.True(HiveTypes.AreSame("STRUCT<a: string>", "struct<a:string>"));
        Assert.False(HiveTypes.AreSame("struct<a:string>", "struct<b:string>"));
    }
}
