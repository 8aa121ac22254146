using TrailTools.Diagnostics;
using TrailTools.Tables.Ddl;

namespace TrailTools.Core.Tests.Tables.Ddl;

public class ExtraColumnTests
{
    [Fact]
    public void Names_are_small_and_columns_are_marked()
    {
        var column = Assert.Single(ExtraColumn.Read(["  managementEvent   BOOLEAN "]));

        Assert.Equal(("managementevent", "boolean", "not verified on AWS"), (column.Name, column.Type, column.Comment));
    }

    [Theory]
    [InlineData("managementEvent", "ExtraColumnInvalid")]
    [InlineData("", "ExtraColumnInvalid")]
    [InlineData("eventName string", "ExtraColumnInvalid")]
    [InlineData("day string", "ExtraColumnInvalid")]
    [InlineData("a-b string", "AthenaNameInvalid")]
    [InlineData("a strnig", "AthenaTypeInvalid")]
    [InlineData("a string, b string", "AthenaTypeInvalid")]
    public void What_is_none_is_refused(string text, string id)
        => Assert.Equal(id, Assert.Throws<TrailException>(() => ExtraColumn.Read([text])).Id);

    [Fact]
    public void Each_is_there_once()
        => Assert.Equal("ExtraColumnInvalid", Assert.Throws<TrailException>(() => ExtraColumn.Read(["a string", "A int"])).Id);
}
