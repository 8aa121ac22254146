using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Sql.Dialect;

namespace TrailTools.Sql.Tests.Dialect;

public sealed class TranslationTests : IDisposable
{
    private readonly AthenaDatabase _database = new();

    [Theory]
    [InlineData("select 1;")]
    [InlineData("select 1 ; ; -- end")]
    [InlineData("(select 1)")]
    [InlineData("-- first\nselect /* /* not nested */ 1")]
    public void One_query_with_what_is_around_it(string sql) => Assert.Equal("1", _database.Rows(sql));

    [Theory]
    [InlineData("create table t (a int)", "SqlUnsupported", "CREATE")]
    [InlineData("  MSCK repair table t", "SqlUnsupported", "MSCK")]
    [InlineData("unload (select 1) to 's3://b/'", "SqlUnsupported", "UNLOAD")]
    [InlineData("pragma database_list", "SqlSyntax", "pragma")]
    [InlineData("from t", "SqlSyntax", "from")]
    [InlineData("select 1; select 2", "SqlSyntax", "second statement")]
    [InlineData("", "SqlSyntax", "no query")]
    [InlineData(" -- nothing\n;", "SqlSyntax", "no query")]
    public void Anything_else_is_refused_by_name(string sql, string id, string word)
    {
        var exception = Assert.Throws<TrailException>(() => AthenaDialect.Translate(sql, []));
        Assert.Equal(id, exception.Id);
        Assert.Contains(word, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_shows_its_place()
    {
        var exception = Assert.Throws<TrailException>(static () => AthenaDialect.Translate("select a,\n  read_text('x')\nfrom t", []));
        Assert.Equal(
            $"The query, line 2, column 3: Athena has no function read_text, as far as is known here.{Environment.NewLine}    read_text('x'){Environment.NewLine}    ~~~~~~~~~",
            exception.Message);
    }

    [Theory]
    [InlineData("select read_text('/etc/passwd')")]
    [InlineData("select * from read_csv('x')")]
    [InlineData("select * from \"read_csv\"('x')")]
    [InlineData("select system.main.getenv('PATH')")]
    [InlineData("select 'x'.upper()")]
    [InlineData("select athena_varchar(1)")]
    public void A_function_that_Athena_does_not_have_cannot_be_called(string sql)
        => Assert.Equal("SqlFunctionUnknown", Assert.Throws<TrailException>(() => AthenaDialect.Translate(sql, [])).Id);

    [Fact]
    public void Positions_lead_back_to_the_users_text()
    {
        const string Sql = "select /* é */ json_extract_scalar(a, '$.b'), missing from t";
        var translation = AthenaDialect.Translate(Sql, []);

        foreach (var word in (string[])["select", "missing", "from t", "t"])
            Assert.Equal(Sql.LastIndexOf(word, StringComparison.Ordinal), translation.PositionOf(translation.Text.LastIndexOf(word, StringComparison.Ordinal)));
        Assert.Equal(Sql.IndexOf("json_", StringComparison.Ordinal), translation.PositionOf(translation.Text.IndexOf("athena_json_", StringComparison.Ordinal)));
        Assert.Equal(Sql.Length, translation.PositionOf(int.MaxValue));
    }

    [Fact]
    public void Positions_are_found_by_bytes_too()
    {
        const string Sql = "select 'é😀', missing";
        var translation = AthenaDialect.Translate(Sql, []);
        Assert.Equal(Sql.IndexOf("missing", StringComparison.Ordinal), translation.PositionOfByte(System.Text.Encoding.UTF8.GetByteCount(translation.Text[..translation.Text.IndexOf("missing", StringComparison.Ordinal)])));
    }

    [Fact]
    public void Texts_keep_their_values()
        => Gen.String.Where(static text => !text.Contains('\0') && IsWhole(text)).Sample(text => Assert.Equal(text, _database.Rows($"select '{text.Replace("'", "''", StringComparison.Ordinal)}'")), threads: 1, iter: 300);

    [Fact]
    public void Names_keep_their_values()
        => Gen.String[1, 20].Where(static text => !text.Contains('\0') && IsWhole(text)).Sample(text => Assert.Equal([text], _database.Columns($"select 1 as \"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")), threads: 1, iter: 300);

    [Fact]
    public void A_member_of_a_text_column_is_told()
    {
        const string Sql = "select 1, t.requestParameters.bucketName from t";
        var notice = Assert.Single(AthenaDialect.Translate(Sql, ["requestparameters"]).Notices);
        Assert.Equal(Sql.IndexOf("t.requestParameters", StringComparison.Ordinal), notice.Position);
        Assert.Contains("json_extract_scalar(requestParameters, '$.bucketName')", notice.Text, StringComparison.Ordinal);
        Assert.Empty(AthenaDialect.Translate("select requestparameters, t.requestparameters from t", ["requestparameters"]).Notices);
    }

    [Theory]
    [InlineData("select requestParameters.bucketName from t", "bucketname")]
    [InlineData("select t.requestParameters.bucketName, requestparameters.a.B, requestparameters.c as d, a.b from t", "bucketname|b|d|b")]
    public void A_path_into_JSON_is_called_by_its_last_member(string sql, string names)
    {
        _database.Run("CREATE TABLE t (a STRUCT(b VARCHAR), b VARCHAR, requestparameters VARCHAR)");
        Assert.Equal(names.Split('|'), _database.Columns(sql));
    }

    [Theory]
    [InlineData("select 'a'\n'b'")]
    [InlineData("select $$x$$")]
    [InlineData("select $tag$x$tag$")]
    [InlineData("select 1 where #1 = 1")]
    [InlineData("select 1; attach 'y'")]
    [InlineData("select {'a': 1}")]
    public void What_only_DuckDB_reads_is_refused(string sql)
        => Assert.Throws<TrailException>(() => AthenaDialect.Translate(sql, []));

    [Theory]
    [InlineData(@"select E'\' or 1=1 --'", @"E '\'")]
    [InlineData("select B'01'", "B '01'")]
    [InlineData("select 1%-1", "1% -1")]
    [InlineData("select 1--1\n+1", "1 +1")]
    [InlineData("select 1/* /* */+1", "1 +1")]
    public void What_DuckDB_would_read_as_one_token_stays_two(string sql, string expected)
        => Assert.Contains(expected, AthenaDialect.Translate(sql, []).Text, StringComparison.Ordinal);

    public void Dispose() => _database.Dispose();

    private static bool IsWhole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text;
}
