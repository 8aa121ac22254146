using System.Text.RegularExpressions;
using TrailTools.Tests;

namespace TrailTools.Sandbox.Tests.Athena;

/// <summary>Queries that others have published run over the sample logs, on tables made by the DDL that others have published.</summary>
public sealed partial class PublishedQueryTests(PublishedQueryTests.SampleTables tables) : IClassFixture<PublishedQueryTests.SampleTables>
{
    [Theory]
    [MemberData(nameof(PublishedQueries.Statements), MemberType = typeof(PublishedQueries))]
    public async Task A_published_query_runs(string sql)
    {
        var athena = await tables.ReadyAsync();

        var execution = await athena.RunAsync(sql);

        // Some take a part of a text column by a point, which Athena refuses too.
        if (PartOfText().IsMatch(sql))
            Assert.Contains("is not of type ROW", $"{execution["Status"]!["StateChangeReason"]}", StringComparison.Ordinal);
        else
            Assert.True(AthenaSandbox.StateOf(execution) == "SUCCEEDED", $"{execution["Status"]}");
    }

    [GeneratedRegex(@"\b(?:requestparameters|responseelements|additionaleventdata)\.\w", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfText();

    [Fact]
    public async Task All_sample_records_are_seen()
    {
        var athena = await tables.ReadyAsync();

        Assert.Equal("\"n\"\n\"2204\"\n", await athena.ResultAsync("SELECT count(*) AS n FROM cloudtrail_logs"));
        Assert.Equal("\"n\"\n\"2204\"\n", await athena.ResultAsync("SELECT count(*) AS n FROM cloudtrail"));
    }

    /// <summary>The sample logs in a sandbox, and two tables over them.</summary>
    public sealed class SampleTables : IAsyncDisposable
    {
        private const string Accounts = "111122223333,444455556666,777788889999";

        private readonly AthenaSandbox _athena = new();
        private Task? _made;

        /// <summary>The sandbox, when the tables are there.</summary>
        internal async Task<AthenaSandbox> ReadyAsync()
        {
            await (_made ??= MakeAsync());
            return _athena;
        }

        public ValueTask DisposeAsync() => _athena.DisposeAsync();

        private async Task MakeAsync()
        {
            var made = PublishedQueries.Tables();
            foreach (var path in Directory.EnumerateFiles(Repository.SampleLogs, "*.json.gz", SearchOption.AllDirectories))
                _athena.Put(AthenaSandbox.Logs, Path.GetRelativePath(Repository.SampleLogs, path).Replace('\\', '/'), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            await _athena.ResultAsync($"{made[0].Split("PARTITIONED BY")[0]} {Tables.Rest(accounts: Accounts, regions: "eu-central-1,eu-west-1,sa-east-1,us-east-1")}");
            await _athena.ResultAsync(made[^1].Replace("s3://<bucket_name>/<optional_prefix>/", $"s3://{AthenaSandbox.Logs}/", StringComparison.Ordinal)
                .Replace("<YYYY>/<MM>/<DD>", "2026/03/01", StringComparison.Ordinal).Replace("<account_num_1>,<account_num_2>,...", Accounts, StringComparison.Ordinal));
        }
    }
}
