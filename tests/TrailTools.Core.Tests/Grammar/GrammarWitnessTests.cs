namespace TrailTools.Core.Tests.Grammar;

public class GrammarWitnessTests
{
    [Theory]
    [InlineData("SELECT CAST(a AS json) FROM \"default\".\"t\" WHERE day >= '2026/03/04' AND (b IS NULL OR b <> 'x') LIMIT 10", 1)]
    [InlineData("SELECT 1; SELECT 2", 2)]
    [InlineData("SELECT 'it''s' AS a", 1)]
    [InlineData("SELECT 'it's' AS a", 0)]
    [InlineData("SELECT FROM WHERE", 0)]
    public void Trino(string sql, int statements)
    {
        var parsed = GrammarWitness.Trino(sql);

        Assert.Equal(statements, parsed.Statements.Count);
        Assert.Equal(statements == 0, parsed.Error is not null);
    }

    [Theory]
    [InlineData("CREATE TABLE `a` (`b` string COMMENT 'it\\'s')", 1)]
    [InlineData("CREATE TABLE `a` (`b` string COMMENT 'it's')", 0)]
    [InlineData("DROP TABLE `a`; DROP TABLE `b`", 2)]
    [InlineData("CREATE TABLE `a` (`b` strnig<)", 0)]
    public void Hive(string sql, int statements)
    {
        var parsed = GrammarWitness.Hive(sql);

        Assert.Equal(statements, parsed.Statements.Count);
        Assert.Equal(statements == 0, parsed.Error is not null);
    }
}
