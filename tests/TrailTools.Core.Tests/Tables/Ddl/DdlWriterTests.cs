using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Grammar;
using TrailTools.Diagnostics;
using TrailTools.Tables.Ddl;
using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables.Ddl;

public class DdlWriterTests
{
    [Fact]
    public void A_table_as_AWS_documents_it()
    {
        var ddl = DdlWriter.CreateTable(TableBuilder.Build(TableSamples.Spec));

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "table.ddl")).ReplaceLineEndings("\n").Trim(), ddl);
    }

    [Fact]
    public void All_that_a_description_has_is_in_its_statement()
    {
        var table = new TableDescription(new TableId("my-logs", "t"), [new("a", "STRUCT< B : int >", "it's"), new("c", "decimal(10, 2)")], [])
        {
            Parameters = new Dictionary<string, string>(TableProperties.Format)
            {
                ["location"] = "s3://bucket/x y/",
                ["EXTERNAL"] = "TRUE",
                ["transient_lastDdlTime"] = "1700000000",
                ["serde.param.serialization.format"] = "1",
                ["comment"] = "a\\b\n'c'",
            },
        };

        Assert.Equal(
            """
            CREATE EXTERNAL TABLE `my-logs`.`t` (
              `a` struct<b:int> COMMENT 'it\'s',
              `c` decimal(10,2))
            ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
            WITH SERDEPROPERTIES (
              'serialization.format'='1')
            STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
            OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
            LOCATION 's3://bucket/x y/'
            TBLPROPERTIES (
              'comment'='a\\b\u000A\'c\'')
            """.ReplaceLineEndings("\n"),
            DdlWriter.CreateTable(table));
    }

    [Fact]
    public void Another_grammar_takes_what_AWS_documents_and_what_is_written()
    {
        var one = DdlWriter.CreateTable(TableBuilder.Build(TableSamples.Spec));
        var store = DdlWriter.CreateTable(TableBuilder.Build(TableSamples.Spec with { Place = new LogPlace("logs", "store", null) { IsStore = true } }));
        foreach (var ddl in new[] { one, store, DdlWriter.DropTable(TableSamples.Spec.Id), DdlWriter.CreateDatabase("logs"), DdlWriter.DropDatabase("logs") })
            Assert.Equal(ddl, AssertOne(ddl));
    }

    [Fact]
    public void What_cannot_be_said_is_refused()
    {
        var table = TableBuilder.Build(TableSamples.Spec);

        Assert.Equal("AthenaNameInvalid", Assert.Throws<TrailException>(() => DdlWriter.CreateTable(table with { Id = new TableId("default", "a`b") })).Id);
        Assert.Equal("AthenaTypeInvalid", Assert.Throws<TrailException>(() => DdlWriter.CreateTable(table with { Columns = [new("a", "uniontype<int>")] })).Id);
    }

    /// <summary>The statement, which a grammar has to take as one that stands alone.</summary>
    internal static string AssertOne(string ddl)
    {
        var parsed = GrammarWitness.Hive(ddl);
        Assert.True(parsed.Error is null, $"{parsed.Error}\n{ddl}");
        return Assert.Single(parsed.Statements);
    }
}
