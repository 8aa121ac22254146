using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Tables.Planning;

/// <summary>A table that cannot be made leaves all as it was.</summary>
public class TablePlanUndoTests
{
    private readonly TableWorld _world = new();

    [Fact]
    public async Task Where_the_new_one_cannot_be_made_the_old_one_is_there_again()
    {
        await _world.With("AWSLogs/111122223333").MakeAsync();
        var old = _world.Table;
        _world.With("AWSLogs/444455556666").Ask = _world.Ask with { Replaces = true };
        var carry = _world.Cloud.Athena.Answer;
        _world.Cloud.Athena.Answer = request => request.Sql.Contains("444455556666", StringComparison.Ordinal) ? new(request) { End = QueryExecution.Failed, Reason = "no" } : carry(request);

        var error = await _world.FailAsync();

        Assert.Equal("AthenaQueryFailed", error.Id);
        Assert.Contains("Make again as it was: table default.cloudtrail_logs_my_logs", error.Message, StringComparison.Ordinal);
        Assert.Equal(old.Parameters, _world.Table.Parameters);
        Assert.Equal(old.Columns, _world.Table.Columns);
    }

    [Fact]
    public async Task What_a_failed_run_made_is_gone()
    {
        _world.WithTrail().Ask = _world.Ask with { Database = "audit" };
        var carry = _world.Cloud.Athena.Answer;
        _world.Cloud.Athena.Answer = request => request.Sql.StartsWith("CREATE EXTERNAL", StringComparison.Ordinal) ? new(request) { End = QueryExecution.Failed, Reason = "no" } : carry(request);
        _world.Ask = _world.Ask with { OutputLocation = "s3://my-logs/results/" };

        await _world.FailAsync();

        Assert.DoesNotContain("audit", _world.Cloud.Athena.Databases);
        Assert.Empty(_world.Cloud.Athena.Tables);
    }

    /// <summary>A statement is carried out though nobody may ask how it is.</summary>
    [Fact]
    public async Task What_was_made_unseen_is_gone_too()
    {
        _world.WithTrail().Ask = _world.Ask with { OutputLocation = "s3://my-logs/results/" };
        _world.Cloud.Calls.FailOnce("GetQueryExecution", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "q", "Not allowed."));

        var error = await _world.FailAsync();

        Assert.Contains("What this run did was undone: Drop table default.cloudtrail_logs_my_logs.", error.Message, StringComparison.Ordinal);
        Assert.Empty(_world.Cloud.Athena.Tables);
    }

    [Fact]
    public async Task What_somebody_else_made_meanwhile_stays()
    {
        _world.WithTrail().Ask = _world.Ask with { Database = "audit" };
        _world.Cloud.Calls.Before("CreateBucket", () => _world.Cloud.Athena.Databases.Add("audit"));

        Assert.Equal("AthenaQueryFailed", (await _world.FailAsync()).Id);
        Assert.Contains("audit", _world.Cloud.Athena.Databases);
    }
}
