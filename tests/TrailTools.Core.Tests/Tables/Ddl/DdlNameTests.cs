using TrailTools.Diagnostics;
using TrailTools.Tables.Ddl;

namespace TrailTools.Core.Tests.Tables.Ddl;

public class DdlNameTests
{
    [Theory]
    [InlineData("logs_1", "`logs_1`")]
    [InlineData("my-logs", "`my-logs`")]
    public void Names_are_quoted(string name, string expected) => Assert.Equal(expected, DdlName.Quote(name));

    [Theory]
    [InlineData("")]
    [InlineData("Logs")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a\n")]
    public void Others_are_refused(string name) => Assert.Equal("AthenaNameInvalid", Assert.Throws<TrailException>(() => DdlName.Quote(name)).Id);

    [Fact]
    public void A_new_name_is_plain()
    {
        DdlName.Check("-TableName", new string('a', 255));
        Assert.Throws<TrailException>(() => DdlName.Check("-TableName", new string('a', 256)));
        Assert.Contains("-TableName cannot be 'my-logs'", Assert.Throws<TrailException>(() => DdlName.Check("-TableName", "my-logs")).Message, StringComparison.Ordinal);
    }
}
