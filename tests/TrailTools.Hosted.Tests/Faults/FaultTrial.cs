using System.Diagnostics;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>Runs a script while one of its calls fails, then again without: what is told, what is left, and that the work is done in the end.</summary>
internal sealed class FaultTrial(FaultStage stage, FaultCase fault, ModuleSession session) : IDisposable
{
    /// <summary>How late a slow answer comes: later than the limit, by more than what a busy machine loses of it.</summary>
    public static readonly TimeSpan Slowness = TimeSpan.FromSeconds(6);

    /// <summary>How long an answer may take where one is slow. Where none is there is no limit: on a busy machine good answers are late too, and asked for again.</summary>
    private const string Limit = "'2s'";

    private const string NoLimit = "$null";

    /// <summary>Where a call fails for good, so does what would take the work back: each is asked for until the SDK gives up.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    private static readonly string[] WordsOfRest = ["Done or begun, and it stays so:", "This remains:"];

    private readonly LogSandbox _sandbox = stage.Begin();

    private FaultScenario Scenario => stage.Scenario;

    public void Run()
    {
        var before = Now();
        foreach (var rule in fault.Rules)
            _sandbox.Server.Faults.Add(rule);
        var outcome = Try(fault.Kind == FaultKind.Slow ? Limit : NoLimit);
        _sandbox.Server.Faults.Clear();

        if (Scenario.Tolerated.FirstOrDefault(tolerated => tolerated.Covers(fault)) is { } tolerated)
            IsSaid(outcome, tolerated);
        else if (fault.Heals || IsOver(outcome))
            IsWhole(outcome);
        else
            IsTold(outcome, before);

        IsDoneBy(Try());
        _sandbox.Server.Journal.Clear();
        IsDoneBy(Try());
        Assert.Empty(_sandbox.Server.Journal.Writes.Select(static entry => entry.Operation));
    }

    public void Dispose() => _sandbox.Dispose();

    private Outcome Try(string limit = NoLimit)
    {
        var watch = Stopwatch.StartNew();
        var outcome = session.Run($"$VerbosePreference = 'Continue'; $TrailToolsTimeout = {limit}\n{Scenario.Script}", _sandbox.Connection, _sandbox.Folder + "-saved");
        Assert.True(watch.Elapsed < LongestRun, $"It took {watch.Elapsed.TotalSeconds:F0} seconds.");
        return outcome;
    }

    private SandboxState Now() => SandboxState.Read(_sandbox.Folder!);

    private void IsWhole(Outcome outcome)
    {
        Assert.Equal(stage.Output, outcome.Good().Count);
        Assert.Equal(stage.Done.ToString(), Now().ToString());
    }

    /// <summary>The first half of a refusal by S3 holds its code: where that says that something is not there, no more is needed.</summary>
    private bool IsOver(Outcome outcome) => fault.Kind == FaultKind.CutBody && outcome is { Terminating: null, Errors.Count: 0 };

    /// <summary>The work is whole but for a part that is said to be missing.</summary>
    private void IsSaid(Outcome outcome, ToleratedFault tolerated)
    {
        if (tolerated.IsPartial)
            outcome.Good();
        else
            IsWhole(outcome);
        var said = outcome.Warnings.Concat(outcome.Verbose).Concat(outcome.Output.Select(static found => found.Properties["Detail"]?.Value as string));
        Assert.True(tolerated.IsSilent || said.Any(text => text?.Contains($"{fault.Operation.Split(':')[1]} on", StringComparison.Ordinal) == true), "It is not said what is missing.");
    }

    /// <summary>The error is the right one, and says what is not as it was.</summary>
    private void IsTold(Outcome outcome, SandboxState before)
    {
        var error = outcome.Terminating ?? Assert.Single(outcome.Errors);
        Assert.Equal(FaultErrors.Of(Scenario, fault), (error.CategoryInfo.Category, error.FullyQualifiedErrorId.Split(',')[0]));

        var told = error.Exception.Message;
        var rest = WordsOfRest.Min(words => told.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at : told.Length);
        var now = Now();
        foreach (var name in before.DifferencesTo(now))
            Assert.True(told[rest..].Contains(name, StringComparison.Ordinal), $"It is not told that {name} is another:\n{before}\n{now}\n{told}");
    }

    private void IsDoneBy(Outcome outcome)
    {
        if (Scenario.DoneId is { } id && outcome.ErrorIds.SequenceEqual([id]))
            return;

        outcome.Good();
        Assert.Equal(stage.Done.ToString(), Now().ToString());
    }
}
