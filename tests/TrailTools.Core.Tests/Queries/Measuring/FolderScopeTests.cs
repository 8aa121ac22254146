using TrailTools.Cloud.Athena;
using TrailTools.Queries.Measuring;
using TrailTools.Queries.Texts;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Queries.Measuring;

public class FolderScopeTests
{
    [Theory]
    [InlineData("s3://b/AWSLogs/111122223333/CloudTrail/eu-west-1/${timestamp}", "True False True False")]
    [InlineData("s3://b/p/AWSLogs/o-abcdefghij/111122223333/CloudTrail/eu-west-1", "True False True False")]
    [InlineData("s3://b/AWSLogs/111122223333/CloudTrail/", "True False True True")]
    [InlineData("s3://b/AWSLogs/${account}/CloudTrail/${region}/${day}", "True True True True")]
    [InlineData("s3://b/elsewhere/", "True True True True")]
    [InlineData(null, "True True True True")]
    public void What_a_template_says_in_so_many_words_is_read_and_nothing_else(string? template, string expected)
        => Assert.Equal(expected, Told(new TableLayout(new TableId("d", "t"), []) { Template = template }));

    [Fact]
    public void What_partitions_list_is_read_and_nothing_else()
        => Assert.Equal("False True False True", Told(new TableLayout(new TableId("d", "t"), [])
        {
            Account = new PartitionKey("account", PartitionKind.Enum) { Values = ["444455556666"] },
            Region = new PartitionKey("region", PartitionKind.Enum) { Values = ["us-east-1"] },
            Template = "s3://b/AWSLogs/${account}/CloudTrail/${region}/${day}",
        }));

    [Theory]
    [InlineData("a = ? and b = '?' -- ?", "a = 'x' and b = '?' -- ?")]
    [InlineData("? ? ?", "'x' 2 ?")]
    public void Parameters_are_put_in_as_Athena_puts_them(string sql, string expected) => Assert.Equal(expected, ParameterText.Put(sql, ["'x'", "2"]));

    private static string Told(TableLayout layout)
    {
        var scope = FolderScope.Of(layout);
        return $"{scope.Accounts("111122223333")} {scope.Accounts("444455556666")} {scope.Regions("eu-west-1")} {scope.Regions("us-east-1")}";
    }
}
