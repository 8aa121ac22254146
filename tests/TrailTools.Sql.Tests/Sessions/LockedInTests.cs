using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Sql.Sessions;
using TrailTools.Sql.Tests.Fakes;

namespace TrailTools.Sql.Tests.Sessions;

/// <summary>A query reaches the logs that it was given and nothing else.</summary>
public sealed class LockedInTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("TrailTools-locked-in-test-");
    private readonly FakeTable _logs = new("SELECT 'A' AS eventname");

    private string Secret => Path.Combine(_folder.FullName, "secret.csv");

    public LockedInTests() => File.WriteAllText(Secret, "a,b\n1,hunter2\n");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("select * from '{0}'")]
    [InlineData("select * from \"{0}\"")]
    [InlineData("select * from read_csv('{0}')")]
    [InlineData("select * from read_csv_auto('{0}')")]
    [InlineData("select * from READ_TEXT('{0}')")]
    [InlineData("select * from read_blob('{0}')")]
    [InlineData("select * from read_json('{0}')")]
    [InlineData("select * from read_parquet('{0}')")]
    [InlineData("select * from parquet_metadata('{0}')")]
    [InlineData("select * from sniff_csv('{0}')")]
    [InlineData("select * from glob('{0}*')")]
    [InlineData("select * from cloudtrail_logs where eventname in (select content from read_text('{0}'))")]
    [InlineData("select (select max(content) from read_text('{0}')) from cloudtrail_logs")]
    [InlineData("with x as (select * from read_text('{0}')) select * from x")]
    [InlineData("select * from cloudtrail_logs order by (select max(content) from read_text('{0}'))")]
    [InlineData("select * from cloudtrail_logs limit (select length(content) from read_text('{0}'))")]
    [InlineData("select * from cloudtrail_logs join read_text('{0}') on true")]
    [InlineData("select * from cloudtrail_logs, lateral (select * from read_text('{0}')) t")]
    [InlineData("select * from query('select * from read_text(''{0}'')')")]
    [InlineData("select * from query_table('{0}')")]
    [InlineData("select * from json_execute_serialized_sql('{0}')")]
    [InlineData("select * from enable_logging(storage = 'file', storage_config = map(['path'], ['{0}x']))")]
    [InlineData("select * from duckdb_settings()")]
    [InlineData("select * from duckdb_secrets()")]
    [InlineData("select * from arrow_scan(1::pointer, 1::pointer, 1::pointer)")]
    [InlineData("select * from trail_scan_1()")]
    [InlineData("select * from information_schema.tables")]
    [InlineData("select * from pg_catalog.pg_settings")]
    [InlineData("select * from sqlite_master")]
    [InlineData("copy (select 1) to '{0}x'")]
    [InlineData("copy cloudtrail_logs from '{0}'")]
    [InlineData("export database '{0}x'")]
    [InlineData("import database '{0}x'")]
    [InlineData("attach '{0}x' as x")]
    [InlineData("install httpfs")]
    [InlineData("load '{0}'")]
    [InlineData("set enable_external_access = true")]
    [InlineData("reset lock_configuration")]
    [InlineData("pragma enable_profiling")]
    [InlineData("create table x as select 1")]
    [InlineData("create macro x() as (select 1)")]
    [InlineData("create secret (type s3)")]
    [InlineData("insert into cloudtrail_logs values ('B')")]
    [InlineData("delete from cloudtrail_logs")]
    [InlineData("drop table cloudtrail_logs")]
    [InlineData("call duckdb_settings()")]
    [InlineData("explain analyze select * from read_text('{0}')")]
    [InlineData("prepare x as select 1")]
    [InlineData("use memory")]
    [InlineData("describe select * from read_text('{0}')")]
    [InlineData("summarize select * from read_text('{0}')")]
    [InlineData("select 1; select * from read_text('{0}')")]
    [InlineData("select 1; set enable_external_access = true; select * from read_text('{0}')")]
    [InlineData("from read_text('{0}')")]
    [InlineData("pivot read_text('{0}') on content")]
    public void What_reaches_out_is_refused(string sql)
    {
        var error = Assert.Throws<TrailException>(() => Rows.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, Secret), _logs));

        Assert.True(error.Kind is TrailErrorKind.Invalid or TrailErrorKind.NotFound, $"{error.Id}: {error.Message}");
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
        Assert.Equal([Secret], Directory.EnumerateFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void DuckDB_itself_refuses_as_well()
    {
        using var database = new LocalDatabase(new SqlSpace(), NullTrailLog.Instance);
        database.Lock([]);

        foreach (var sql in new[] { $"SELECT * FROM read_text('{Secret}')", $"COPY (SELECT 1) TO '{Secret}x'", $"ATTACH '{Secret}x'", "SET enable_external_access = true", "SET memory_limit = '1GB'", "INSTALL httpfs", "LOAD httpfs" })
        {
            using var command = database.Connection.CreateCommand();
            command.CommandText = sql;
            Assert.Throws<DuckDBException>(() => command.ExecuteNonQuery());
        }
    }

    [Fact]
    public void A_file_that_a_table_is_made_of_is_open_and_its_neighbours_are_not()
    {
        var other = Path.Combine(_folder.FullName, "other.csv");
        File.WriteAllText(other, "a\n2\n");
        using var database = new LocalDatabase(new SqlSpace(), NullTrailLog.Instance);
        database.Lock([other]);
        using var command = database.Connection.CreateCommand();

        command.CommandText = $"SELECT a FROM read_csv('{other}')";
        Assert.Equal(2L, command.ExecuteScalar());
        command.CommandText = $"SELECT a FROM read_csv('{Secret}')";
        Assert.Throws<DuckDBException>(() => command.ExecuteScalar());
    }
}
