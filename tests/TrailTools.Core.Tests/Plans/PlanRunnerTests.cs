using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Core.Tests.Plans;

public sealed class PlanRunnerTests : IDisposable
{
    private readonly List<string> _done = [];
    private readonly TestLog _log = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task Steps_are_done_in_their_order()
    {
        await Run(Step("Create bucket", "b"), Step("Create trail", "t"));

        Assert.Equal(["Create bucket b", "Create trail t"], _done);
        Assert.Equal(["Create bucket b", "Create trail t"], _log.Words);
    }

    [Fact]
    public void A_plan_goes_behind_another()
    {
        var both = new Plan([Step("a", "b")]).Then(new Plan([Step("c", "d")]));

        Assert.Equal(["a b", "c d"], both.Steps.Select(static step => step.ToString()));
        Assert.True(new Plan([]).IsEmpty);
        Assert.False(both.IsEmpty);
    }

    [Theory]
    [InlineData(TrailErrorKind.Denied, "Create bucket b|Create trail t|undo b")]
    [InlineData(TrailErrorKind.Unreachable, "Create bucket b|Create trail t|undo t|undo b")]
    [InlineData(TrailErrorKind.Timeout, "Create bucket b|Create trail t|undo t|undo b")]
    public async Task A_failure_undoes_from_the_end_what_was_done_or_may_have_been(TrailErrorKind kind, string expected)
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(Step("Create bucket", "b"), Step("Create trail", "t", new TrailException(kind, "Some", "t", "No trail.")), Step("Never", "n")));

        Assert.Equal(expected.Split('|'), _done);
        Assert.Equal((kind, "Some", "t"), (error.Kind, error.Id, error.Subject));
        Assert.StartsWith("No trail. What this run did was undone: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Undo b. Run the same command again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_first_step_changed_nothing()
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(Step("Create bucket", "b", Failure())));

        Assert.Contains("Nothing was changed.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_undone_is_told_with_its_reason_and_the_way()
    {
        var stuck = Step("Create bucket", "b") with { Undo = new PlanUndo("Delete bucket", static _ => Task.FromException(new TrailException(TrailErrorKind.Conflict, "BucketNotEmpty", "b", "It holds objects.")), "aws s3 rb s3://b") };
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(Step("Block", "a"), stuck, Step("Create trail", "t", Failure())));

        Assert.Contains("This remains: Delete bucket b did not succeed (It holds objects.) By hand: aws s3 rb s3://b", error.Message, StringComparison.Ordinal);
        Assert.Contains("undone: Undo a.", error.Message, StringComparison.Ordinal);
        Assert.Equal("undo a", _done[^1]);
    }

    [Fact]
    public async Task What_is_gone_already_counts_as_undone()
    {
        var gone = Step("Create bucket", "b") with { Undo = new PlanUndo("Delete bucket", static _ => Task.FromException(new TrailException(TrailErrorKind.NotFound, "BucketMissing", "b", "Gone.")), "-") };
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(gone, Step("Create trail", "t", Failure())));

        Assert.Contains("undone: Delete bucket b.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_told_and_settings_go_with_their_owner()
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(
            Step("Delete trail", "t") with { Undo = null }, Step("Encrypt bucket", "b") with { Undo = PlanUndo.WithItsOwner }, Step("Delete bucket", "b", Failure())));

        Assert.Equal("Failed. Done or begun, and it stays so: Delete trail t. Run the same command again to finish.", error.Message);
    }

    [Fact]
    public async Task A_step_of_several_calls_that_fails_may_be_half_done_and_that_is_told()
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => Run(Step("Delete all objects in", "b", Failure()) with { Undo = null, IsDivisible = true }));

        Assert.Equal("Failed. Done or begun, and it stays so: Delete all objects in b. Run the same command again to finish.", error.Message);
    }

    [Fact]
    public async Task A_stop_undoes_too_with_a_token_of_its_own_and_says_so()
    {
        var stopped = Step("Create trail", "t") with { ApplyAsync = async stop => { await _stop.CancelAsync(); stop.ThrowIfCancellationRequested(); } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(Step("Create bucket", "b"), stopped));

        Assert.Equal(["Create bucket b", "undo t", "undo b"], _done);
        Assert.Equal("Stopped. What this run did was undone: Undo t, Undo b. Run the same command again to finish.", Assert.Single(_log.Warnings));
    }

    public void Dispose() => _stop.Dispose();

    private static TrailException Failure() => new(TrailErrorKind.Denied, "Some", null, "Failed.");

    private PlanStep Step(string action, string target, TrailException? error = null) => new(action, target, _ =>
    {
        _done.Add($"{action} {target}");
        return error is null ? Task.CompletedTask : Task.FromException(error);
    })
    {
        Undo = new PlanUndo("Undo", limit =>
        {
            limit.ThrowIfCancellationRequested();
            _done.Add($"undo {target}");
            return Task.CompletedTask;
        }, "-"),
    };

    private Task Run(params PlanStep[] steps) => new PlanRunner(_log).RunAsync(new Plan(steps), _stop.Token);
}
